import * as l10n from "@vscode/l10n";
import type { ArticleView } from "../articleView.js";

/** The word for the tag of an annotation: the newsroom's own where it is one of its labels. */
export function tagLabel({ tagset }: Pick<ArticleView, "tagset">, tag: string): string {
  return tagset.labels.find((each) => each.tag === tag)?.label ?? typeLabel(tag);
}

/** The word for a tag that a person reads: "person", "quote"; a newsroom's own tag as it is. */
export function typeLabel(type: string): string {
  switch (type) {
    case "person":
      return l10n.t("person");
    case "organisation":
      return l10n.t("organisation");
    case "place":
      return l10n.t("place");
    case "group":
      return l10n.t("group");
    case "facility":
      return l10n.t("facility");
    case "event":
      return l10n.t("event");
    case "product":
      return l10n.t("product");
    case "work":
      return l10n.t("work");
    case "law":
      return l10n.t("law");
    case "quote":
      return l10n.t("quote");
    case "claim":
      return l10n.t("claim");
    default:
      return type;
  }
}
