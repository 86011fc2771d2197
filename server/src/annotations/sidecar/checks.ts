import { type Check, CHECK_KINDS, type Evidence, type Task, TASK_KINDS } from "../annotation.js";
import { isMembers, type Json } from "../json.js";
import { readAgent, writeAgent } from "./agent.js";
import { defined, listOrNothing, MemberReader, withRest, writeMembers } from "./memberReader.js";

export function readCheck(value: Json): Check | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const kind = reader.oneOf("kind", CHECK_KINDS);
  const rating = reader.string("rating");
  const by = reader.take("by", readAgent);
  const when = reader.string("when");
  const words = reader.string("words");
  if (!kind || rating === undefined || !by || when === undefined || words === undefined) return undefined;
  const speaker = reader.string("speaker");
  const evidence = reader.list("evidence", readEvidence);
  return withRest(defined({ kind, rating, by, when, words, speaker, evidence }) as Check, reader);
}

export function writeCheck(check: Check): Json {
  return writeMembers(
    {
      kind: check.kind,
      rating: check.rating,
      by: writeAgent(check.by),
      when: check.when,
      words: check.words,
      speaker: check.speaker,
      evidence: listOrNothing(check.evidence.map(writeEvidence)),
    },
    check.extra,
  );
}

function readEvidence(value: Json): Evidence | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const evidence = defined({
    url: reader.string("url"),
    document: reader.string("document"),
    accessed: reader.string("accessed"),
    archive: reader.string("archive"),
    excerpt: reader.string("excerpt"),
    kind: reader.oneOf("kind", ["primary", "secondary"]),
    stance: reader.oneOf("stance", ["supports", "disputes", "context"]),
    origin: reader.string("origin"),
  }) as Evidence;
  return withRest(evidence, reader);
}

function writeEvidence(evidence: Evidence): Json {
  const { url, document, accessed, archive, excerpt, kind, stance, origin } = evidence;
  return writeMembers({ url, document, accessed, archive, excerpt, kind, stance, origin }, evidence.extra);
}

export function readTask(value: Json): Task | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const kind = reader.oneOf("kind", TASK_KINDS);
  const state = reader.oneOf("taskState", ["open", "done"]);
  const by = reader.take("by", readAgent);
  const when = reader.string("when");
  if (!kind || !state || !by || when === undefined) return undefined;
  const note = reader.string("note");
  return withRest(defined({ kind, state, by, when, note }) as Task, reader);
}

/** `taskState`, since `state` is a word of the W3C context with another meaning. */
export function writeTask(task: Task): Json {
  const { kind, state, by, when, note } = task;
  return writeMembers({ kind, taskState: state, by: writeAgent(by), when, note }, task.extra);
}
