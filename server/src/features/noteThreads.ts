import type { NoteThread } from "../../../protocol/annotations.js";
import type { Annotation, Note } from "../annotations/annotation.js";
import { compareText } from "../annotations/json.js";
import type { ArticleView } from "./articleView.js";
import { toRange } from "./ranges.js";

/** The notes of an article as threads: an annotation's own notes with the answers to it, where its words stand now. */
export function noteThreads({ annotations, document }: ArticleView): NoteThread[] {
  const answers = answersByAnnotation(annotations.map(({ annotation }) => annotation));
  return annotations.flatMap(({ annotation, span }): NoteThread[] => {
    if (!span || annotation.target.kind === "annotation") return [];
    const notes = [...annotation.notes, ...answersTo(annotation.id, answers)];
    if (notes.length === 0) return [];
    const discussion = annotation.tasks.find(({ kind }) => kind === "discussion");
    return [
      {
        id: annotation.id,
        uri: document.uri,
        type: annotation.tag ?? "note",
        range: toRange(document, span),
        isResolved: discussion?.state === "done",
        notes: notes
          .sort((a, b) => compareText(a.when ?? "", b.when ?? ""))
          .map(({ text, by, when }) => ({ text, author: by?.name ?? "", when })),
      },
    ];
  });
}

function answersByAnnotation(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const answers = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const { target } = annotation;
    if (target.kind === "annotation") answers.set(target.id, [...(answers.get(target.id) ?? []), annotation]);
  }
  return answers;
}

/** The answers to an annotation, and the answers to those. Each is visited once, so that a ring in a sidecar ends. */
function answersTo(id: string, answers: ReadonlyMap<string, readonly Annotation[]>): Note[] {
  const notes: Note[] = [];
  const visited = new Set([id]);
  for (const each of visited) {
    for (const answer of answers.get(each) ?? []) {
      notes.push(...answer.notes);
      visited.add(answer.id);
    }
  }
  return notes;
}
