import { type InlayHint, InlayHintKind } from "vscode-languageserver";
import type { Range } from "../text/range.js";
import { overlaps } from "../text/range.js";
import type { ArticleView } from "./articleView.js";
import { dateInWords } from "./cards/dateInWords.js";
import { numberInFigures } from "./cards/numberInFigures.js";
import { shortened } from "./markdown.js";
import { shownClaims } from "./shownClaims.js";

/** By setting: who speaks, where a pronoun or a short name stands; and what a figure in words comes to. */
export function inlayHints(view: ArticleView, within: Range): InlayHint[] {
  const { speakers, values } = view.settings.inlayHints;
  return [...(speakers ? speakerHints(view, within) : []), ...(values ? valueHints(view, within) : [])];
}

function speakerHints({ document, analysis }: ArticleView, within: Range): InlayHint[] {
  return analysis.quotes.flatMap(({ speaker, end, ...quote }) => {
    if (!speaker?.resolved || !overlaps({ start: quote.start, end }, within)) return [];
    if (speaker.resolved === speaker.head.text) return [];
    const at = speaker.form === "continuation" ? end : speaker.end;
    return [hint(document.positionAt(at), shortened(speaker.resolved, 40))];
  });
}

function valueHints({ document, analysis }: ArticleView, within: Range): InlayHint[] {
  return shownClaims(analysis).flatMap((claim) => {
    if (claim.value === null || !overlaps(claim, within)) return [];
    const isDate = claim.kind === "date" || claim.kind === "time";
    const written = isDate ? String(claim.value) : numberInFigures(claim.value, analysis.language);
    const at = isDate ? claim.end : (claim.number?.end ?? claim.end);
    if ((claim.number?.text ?? claim.text) === written) return [];
    const tooltip = isDate ? dateInWords(claim.value, analysis.language) : undefined;
    return [{ ...hint(document.positionAt(at), written), ...(tooltip ? { tooltip } : {}) }];
  });
}

function hint(position: InlayHint["position"], label: string): InlayHint {
  return { position, label: `= ${label}`, kind: InlayHintKind.Parameter, paddingLeft: true };
}
