import * as l10n from "@vscode/l10n";
import type { DocumentLink } from "vscode-languageserver";
import type { ArticleView } from "./articleView.js";
import { toRange } from "./ranges.js";

/** A sidecar may hold any address; only one of the web is followed. */
const WEB = /^https?:\/\//i;

/** Words whose check rests on a page lead to it: the first evidence with an address, a primary source before others. */
export function documentLinks({ document, annotations }: ArticleView): DocumentLink[] {
  return annotations.flatMap(({ annotation, span }) => {
    if (!span || annotation.status === "rejected") return [];
    const evidence = annotation.checks
      .flatMap((check) => check.evidence)
      .filter(({ url }) => url !== undefined && WEB.test(url) && URL.canParse(url));
    const best = evidence.find(({ kind }) => kind === "primary") ?? evidence[0];
    if (best?.url === undefined) return [];
    const tooltip = l10n.t("Open what the check rests on");
    return [{ range: toRange(document, span), target: best.url, tooltip }];
  });
}
