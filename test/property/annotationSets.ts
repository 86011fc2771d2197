import fc from "fast-check";
import {
  type Agent,
  type Annotation,
  type AnnotationSet,
  CHECK_KINDS,
  STATUSES,
  type Target,
  TASK_KINDS,
} from "../../server/src/annotations/annotation.js";
import { canonicalSet } from "../../server/src/annotations/canonical.js";
import { ExactNumber, type Json, type Members } from "../../server/src/annotations/json.js";
import { emptySet } from "../../server/src/annotations/sidecar/sidecar.js";

/** A version 4 UUID out of a small world, so that merges meet the same ones again. */
export const uuid = fc
  .integer({ min: 0, max: 60 })
  .map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
export const annotationId = uuid.map((id) => `urn:uuid:${id}`);

/** Words with all that has ever broken an offset or an escape. */
export const words = fc.oneof(
  fc.constantFrom(
    "Ratna Wulan",
    "“52 desa”",
    "👩🏽‍🚒",
    "e\u0301tude",
    "tab\tand\nline",
    '"\\',
    "\u2028",
    "\ud800",
    "العربية",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);
const context = fc.oneof(fc.constant(""), words);

export const time = fc
  .integer({ min: 0, max: 1_000_000 })
  .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString().replace(".000Z", "Z"));

const json: fc.Arbitrary<Json> = fc.oneof(
  { depthSize: "small" },
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -3,
    2.5,
    "",
    new ExactNumber("1.0"),
    new ExactNumber("12345678901234567890"),
  ),
  words,
  fc.array(words, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom("a", "b:c", "nested", "__proto__"), words, { maxKeys: 2 }),
);

/** Members of another tool. */
export const members: fc.Arbitrary<Members> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("ext:score", "dc:note", "x", "__proto__"), json), {
    selector: ([name]) => name,
    maxLength: 2,
  })
  .map((entries) => Object.fromEntries(entries));

const rest = fc
  .option(members, { nil: undefined, freq: 5 })
  .map((extra): { extra?: Members } => (extra && Object.keys(extra).length > 0 ? { extra } : {}));

/** With an `extra` now and then. */
function withRest<T extends object>(value: fc.Arbitrary<T>): fc.Arbitrary<T & { extra?: Members }> {
  return fc.tuple(value, rest).map(([known, extra]) => Object.assign({}, known, extra));
}

/** An object whose members may be left out. */
function partial<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

export const agent: fc.Arbitrary<Agent> = withRest(
  fc
    .tuple(
      fc.record({
        type: fc.constantFrom("Person", "Organization", "Software"),
        name: fc.constantFrom("Ana", "Budi", "Citra", "Meja Naskah"),
      }),
      partial<{ id: string }>({ id: fc.constantFrom("https://orcid.org/0000-0001", "urn:x:desk") }),
    )
    .map(([required, optional]) => ({ ...required, ...optional })),
);

const baseText = fc.constantFrom("a", "b", "c").map((digit) => `swh:1:cnt:${digit.repeat(40)}`);

const position = fc
  .tuple(fc.nat(5000), fc.integer({ min: 1, max: 200 }))
  .map(([start, length]) => ({ start, end: start + length }));

const textTarget: fc.Arbitrary<Target> = withRest(
  fc.record({
    kind: fc.constant("text" as const),
    quote: withRest(fc.record({ exact: words, prefix: context, suffix: context })),
    position: fc.option(withRest(position), { freq: 9 }),
    recordedOn: fc.option(fc.record({ base: baseText, recorded: time }), { freq: 9 }),
  }),
).map(
  ({ recordedOn, ...known }): Target => ({
    ...known,
    base: recordedOn?.base ?? null,
    recorded: recordedOn?.recorded ?? null,
  }),
);

const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 8, arbitrary: textTarget },
  { weight: 1, arbitrary: annotationId.map((id): Target => ({ kind: "annotation", id })) },
  { weight: 1, arbitrary: fc.constant<Target>({ kind: "article" }) },
  { weight: 1, arbitrary: fc.constant<Target>({ kind: "other", value: "https://example.org/page" }) },
);

const evidence = withRest(
  partial({
    url: fc.constant("https://example.org/report"),
    document: words,
    accessed: fc.constant("2026-03-01"),
    archive: fc.constant("https://archive.example.org/1"),
    excerpt: words,
    kind: fc.constantFrom("primary" as const, "secondary" as const),
    stance: fc.constantFrom("supports" as const, "disputes" as const, "context" as const),
    origin: words,
  }),
);

const check = withRest(
  fc.record({
    kind: fc.constantFrom(...CHECK_KINDS),
    rating: fc.constantFrom("true", "false", "right", "unproven"),
    by: agent,
    when: time,
    words,
    evidence: fc.array(evidence, { maxLength: 2 }),
  }),
);

const task = withRest(
  fc.record({
    kind: fc.constantFrom(...TASK_KINDS),
    state: fc.constantFrom("open" as const, "done" as const),
    by: agent,
    when: time,
  }),
);

const decimal = fc.option(fc.constantFrom("52", "3500000", "0.1", "12345678901234567890.5"), { nil: null });
const quantity = withRest(
  fc.record({
    kind: fc.constantFrom("count", "money"),
    value: decimal,
    low: decimal,
    high: decimal,
    relation: fc.constantFrom("=" as const, "<" as const, "range" as const),
    approximate: fc.boolean(),
    unit: fc.option(fc.constantFrom("IDR", "percent")),
    per: fc.option(fc.constant("day")),
    counted: fc.option(words),
  }),
);

/** One annotation, with everything that one may have. */
export const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: annotationId,
  motivation: fc.constantFrom("identifying", "assessing", "commenting", "replying"),
  tag: fc.option(fc.constantFrom("person", "quote", "claim", "newsroom tag")),
  status: fc.option(fc.constantFrom(...STATUSES)),
  target,
  creators: fc.array(agent, { maxLength: 2 }),
  created: fc.option(time),
  modified: fc.option(time),
  generator: fc.option(agent),
  generated: fc.option(time),
  entity: fc.option(
    withRest(
      fc.constantFrom<{ wikidata?: string; iri?: string; name?: string }>(
        { wikidata: "Q252" },
        { wikidata: "Q252", name: "Indonesia" },
        { iri: "https://example.org/people/7" },
        { name: "Ratna Wulan" },
      ),
    ),
  ),
  links: fc.array(
    withRest(
      fc.record({ role: fc.constantFrom("speaker", "source", "contradicts", "own"), to: annotationId }),
    ),
    { maxLength: 3 },
  ),
  quantity: fc.option(quantity),
  checks: fc.array(check, { maxLength: 2 }),
  tasks: fc.array(task, { maxLength: 2 }),
  notes: fc.array(withRest(fc.record({ text: words, by: fc.option(agent), when: fc.option(time) })), {
    maxLength: 2,
  }),
  translatedFrom: fc.option(
    withRest<{ words: string; language: string }>(
      fc.record({ words, language: fc.constantFrom("ar", "id") }),
    ),
  ),
  history: fc.array(
    withRest(
      fc
        .tuple(
          fc.record({
            when: time,
            by: fc.constantFrom("Ana", "Budi"),
            did: fc.constantFrom("status", "span"),
          }),
          partial<{ was: Json }>({ was: words }),
        )
        .map(([required, optional]) => ({ ...required, ...optional })),
    ),
    { maxLength: 2 },
  ),
  twins: fc.constant([]),
  otherBodies: fc.array(
    fc.constantFrom<Json>(
      { id: "https://example.org/video", type: "Video" },
      {
        type: "TextualBody",
        purpose: "commenting",
        format: "text/html",
        value: "<b>x</b>",
      },
    ),
    { maxLength: 1 },
  ),
  extra: members,
});

const ignored = withRest(
  fc.record({
    code: fc.constantFrom("quote/unclosed", "date/impossible"),
    exact: words,
    before: context,
    after: context,
    by: fc.option(agent),
    when: fc.option(time),
  }),
);

/** All that a sidecar may say, in the order in which it is written. */
export const annotationSet: fc.Arbitrary<AnnotationSet> = fc
  .record({
    annotations: fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 6 }),
    ignored: fc.array(ignored, { maxLength: 2 }),
    review: fc.option(
      withRest(
        fc.record({
          state: fc.constantFrom("not-started" as const, "in-progress" as const, "finished" as const),
          by: fc.option(agent),
          when: fc.option(time),
        }),
      ),
    ),
    extra: members,
    pageExtra: members,
  })
  .map((given) =>
    canonicalSet({
      ...emptySet("banjir.article", [
        "99999999-0000-4000-8000-000000000001",
        "99999999-0000-4000-8000-000000000002",
      ]),
      ...given,
    }),
  );
