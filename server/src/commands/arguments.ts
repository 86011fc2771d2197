import * as v from "valibot";
import { ENTITY_TYPES } from "../analysis/analysis.js";

const position = v.object({ line: v.number(), character: v.number() });
const range = v.object({ start: position, end: position });
const uri = v.string();
const id = v.string();
const ids = v.array(id);
const place = { range, text: v.string() };
const status = v.picklist(["suggested", "accepted", "rejected", "unsure"]);
const check = v.picklist(["wording", "attribution", "truth"]);
const task = v.picklist(["needs-source", "ask-reporter"]);

/** What each command takes; an editor may send anything, so it is looked at before it is used. */
export const annotateArguments = v.object({
  uri,
  ...place,
  type: v.string(),
  status,
  speaker: v.exactOptional(v.string()),
  wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/))),
  task: v.exactOptional(task),
  check: v.exactOptional(v.object({ name: check, rating: v.string() })),
  note: v.exactOptional(v.string()),
});
export const annotateAllArguments = v.object({
  uri,
  type: v.string(),
  status,
  places: v.array(v.object(place)),
  wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/))),
});
export const acceptSureArguments = v.object({ uri });
export const setStatusArguments = v.object({ uri, ids, status });
export const retagArguments = v.object({ uri, ids, type: v.string() });
export const setSpeakerArguments = v.object({ uri, id, speaker: v.nullable(v.string()) });
export const setCheckArguments = v.object({ uri, id, check, rating: v.nullable(v.string()) });
export const setTaskArguments = v.object({ uri, id, task, on: v.boolean() });
export const setAttributeArguments = v.object({
  uri,
  id,
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  value: v.nullable(v.pipe(v.string(), v.maxLength(100))),
});
export const commentArguments = v.object({ uri, id, text: v.string() });
export const resolveNotesArguments = v.object({ uri, id, resolved: v.boolean() });
export const removeArguments = v.object({ uri, ids });
export const confirmAnchorArguments = v.object({ uri, id });
export const reattachArguments = v.object({ uri, id, ...place });
export const ignoreFindingArguments = v.object({ uri, code: v.string(), ...place });
export const resolveConflictArguments = v.object({
  uri,
  id,
  member: v.string(),
  choice: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200), v.regex(/^[^\p{Cc}]+$/u));
const wikidata = v.exactOptional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)));
const type = v.picklist(ENTITY_TYPES);
export const rememberArguments = v.object({
  uri,
  name,
  type,
  aliases: v.exactOptional(v.array(name)),
  wikidata,
  notes: v.exactOptional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1000))),
});
export const sameAsArguments = v.object({ uri, name, as: name, type });
export const neverTagArguments = v.object({ uri, name });
export const forgetNameArguments = v.object({ uri, name });
export const splitTwinArguments = v.object({ uri, id, twin: id });
export const linkArguments = v.object({
  uri,
  id,
  role: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9-]{0,39}$/)),
  to: id,
});
/** An address of the web and nothing that a click could run. */
const url = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i));
const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const addEvidenceArguments = v.object({
  uri,
  id,
  check,
  url: v.exactOptional(url),
  document: v.exactOptional(words),
  stance: v.exactOptional(v.picklist(["supports", "disputes", "context"])),
});
export const setOriginalArguments = v.object({
  uri,
  id,
  original: v.nullable(
    v.object({
      words,
      language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)),
      url: v.exactOptional(url),
    }),
  ),
});
export const setReviewArguments = v.object({
  uri,
  state: v.picklist(["not-started", "in-progress", "finished"]),
});
const said = v.exactOptional(v.string());
export const exportArguments = v.object({
  format: v.string(),
  uris: v.exactOptional(v.array(uri)),
  pageUrl: said,
  publisher: said,
  claimSummary: said,
  annotation: said,
  base: said,
  when: said,
});
export const importArguments = v.object({
  uri,
  format: v.string(),
  name: v.string(),
  base64: v.string(),
  tags: v.exactOptional(v.record(v.string(), v.string())),
  asksTags: v.exactOptional(v.boolean()),
});
export const undoArguments = v.object({ uri });
