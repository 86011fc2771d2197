import * as l10n from "@vscode/l10n";

/** What another annotation is to this one, as a person reads it; a role of another tool as it is. */
export function relationLabel(role: string): string {
  switch (role) {
    case "source":
      return l10n.t("Source");
    case "sameAs":
      return l10n.t("The same as");
    case "contradicts":
      return l10n.t("Contradicts");
    case "evidence":
      return l10n.t("Evidence");
    case "relatedTo":
      return l10n.t("Related to");
    case "outlet":
      return l10n.t("Printed by");
    case "entity":
      return l10n.t("Names");
    case "cue":
      return l10n.t("Cue");
    default:
      return role;
  }
}
