import { languageOf } from "../analysis/languages/index.js";
import type { AnnotationId } from "../annotations/annotation.js";
import { mentionsOf } from "../features/entityAt.js";
import type { ArticleView } from "../features/articleView.js";
import type { AnnotationDraft } from "../store/annotationStore.js";
import type { CommandContext } from "./command.js";

/** The annotation that a quote's speaker link points at: one that is there, or one to make in the same step. */
export type SpeakerAnnotation =
  | { readonly kind: "existing"; readonly id: AnnotationId }
  | { readonly kind: "new"; readonly id: AnnotationId; readonly draft: AnnotationDraft };

/**
 * Finds or drafts the annotation of the speaker called `name`: an accepted one on a mention of that entity, else a
 * new one on its fullest mention. Null where the article does not name it.
 */
export function speakerAnnotation(
  { store }: CommandContext,
  view: ArticleView,
  name: string,
): SpeakerAnnotation | null {
  const entity = view.analysis.entities.find((each) => each.name === name || each.aliases.includes(name));
  const places = entity ? mentionsOf(view.analysis, entity.id) : occurrences(view, name);
  const existing = view.annotations.find(
    ({ annotation, span, text }) =>
      annotation.status === "accepted" &&
      annotation.tag !== "quote" &&
      annotation.tag !== "claim" &&
      span !== null &&
      (text === name || places.some((place) => place.start === span.start && place.end === span.end)),
  );
  if (existing) return { kind: "existing", id: existing.annotation.id };
  const place = places.find((each) => each.text === name) ?? places[0];
  if (!place) return null;
  const id = store.newId();
  return {
    kind: "new",
    id,
    draft: {
      id,
      span: { start: place.start, end: place.end },
      tag: entity?.type ?? (namesBody(name, view) ? "organisation" : "person"),
      status: "accepted",
      entity: entity?.wikidata
        ? { wikidata: entity.wikidata, name: entity.name }
        : { name: entity?.name ?? name },
    },
  };
}

/** Whether a name that the analysis did not find speaks for a body: "Lembaga Pemantau Sungai". */
function namesBody(name: string, { analysis: { language } }: ArticleView): boolean {
  const { bodies } = languageOf(language === "und" ? "id" : language).quotes;
  return name.split(/\s+/).some((word) => bodies.has(word.toLowerCase()));
}

function occurrences(
  { document }: ArticleView,
  name: string,
): { start: number; end: number; text: string }[] {
  const start = name === "" ? -1 : document.getText().indexOf(name);
  return start < 0 ? [] : [{ start, end: start + name.length, text: name }];
}
