import { type Annotation, type HistoryEntry, STATUSES, type Translation, type Twin } from "../annotation.js";
import { isMembers, type Json } from "../json.js";
import { readAgent, readAgents, writeAgent, writeAgents } from "./agent.js";
import { readBodies, writeBodies } from "./bodies.js";
import { readCheck, readTask, writeCheck, writeTask } from "./checks.js";
import { defined, listOrNothing, MemberReader, withRest, writeMembers } from "./memberReader.js";
import { readTarget, writeTarget } from "./target.js";

/** Reads one item of the page; undefined where it is no annotation with an id. `article`: the collection's id. */
export function readAnnotation(value: Json, article: string): Annotation | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const id = reader.string("id");
  if (id === undefined || !reader.is("type", "Annotation")) return undefined;
  const motivation = reader.string("motivation") ?? "";
  const annotation = {
    id,
    motivation,
    status: reader.oneOf("status", STATUSES) ?? null,
    creators: reader.take("creator", readAgents) ?? [],
    created: reader.string("created") ?? null,
    modified: reader.string("modified") ?? null,
    generator: reader.take("generator", readAgent) ?? null,
    generated: reader.string("generated") ?? null,
    checks: reader.list("checks", readCheck),
    tasks: reader.list("tasks", readTask),
    translatedFrom: reader.object("translatedFrom", readTranslation) ?? null,
    history: reader.list("history", readHistoryEntry),
    twins: reader.list("twins", readTwin),
    ...readBodies(
      reader.take("body", (body) => body),
      notePurpose(motivation),
    ),
    target: readTarget(
      reader.take("target", (target) => target),
      article,
    ),
  };
  return { ...annotation, extra: reader.rest() ?? {} };
}

/** An answer's text has the purpose `replying`, a note's `commenting`. */
function notePurpose(motivation: string): string {
  return motivation === "replying" ? "replying" : "commenting";
}

/** A list, but for a plain IRI alone, which the W3C's assertions take by itself only. */
function writeBody(bodies: readonly Json[]): Json | undefined {
  return bodies.length === 1 && typeof bodies[0] === "string" ? bodies[0] : listOrNothing(bodies);
}

/** One annotation with its members in their fixed order. */
export function writeAnnotation(annotation: Annotation, article: string): Json {
  return writeMembers(
    {
      id: annotation.id,
      type: "Annotation",
      motivation: annotation.motivation === "" ? undefined : annotation.motivation,
      status: annotation.status ?? undefined,
      created: annotation.created ?? undefined,
      modified: annotation.modified ?? undefined,
      creator: writeAgents(annotation.creators),
      generator: annotation.generator ? writeAgent(annotation.generator) : undefined,
      generated: annotation.generated ?? undefined,
      checks: listOrNothing(annotation.checks.map(writeCheck)),
      tasks: listOrNothing(annotation.tasks.map(writeTask)),
      translatedFrom: annotation.translatedFrom ? writeTranslation(annotation.translatedFrom) : undefined,
      history: listOrNothing(annotation.history.map(writeHistoryEntry)),
      twins: listOrNothing(annotation.twins.map(writeTwin)),
      body: writeBody(writeBodies(annotation, notePurpose(annotation.motivation))),
      target: writeTarget(annotation.target, article),
    },
    annotation.extra,
  );
}

function readTranslation(reader: MemberReader): Translation | undefined {
  const words = reader.string("words");
  const language = reader.string("language");
  if (words === undefined || language === undefined) return undefined;
  return withRest(defined({ words, language, url: reader.string("url") }) as Translation, reader);
}

function writeTranslation({ words, language, url, extra }: Translation): Json {
  return writeMembers({ words, language, url }, extra);
}

function readHistoryEntry(value: Json): HistoryEntry | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const when = reader.string("when");
  const by = reader.string("by");
  const did = reader.string("did");
  if (when === undefined || by === undefined || did === undefined) return undefined;
  return withRest(defined({ when, by, did, was: reader.take("was", (was) => was) }) as HistoryEntry, reader);
}

function writeHistoryEntry({ when, by, did, was, extra }: HistoryEntry): Json {
  return writeMembers({ when, by, did, was }, extra);
}

function readTwin(value: Json): Twin | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const id = reader.string("id");
  if (id === undefined) return undefined;
  const creators = reader.take("creator", readAgents) ?? [];
  return withRest({ id, creators, created: reader.string("created") ?? null }, reader);
}

function writeTwin({ id, creators, created, extra }: Twin): Json {
  return writeMembers({ id, creator: writeAgents(creators), created: created ?? undefined }, extra);
}
