import * as l10n from "@vscode/l10n";

/**
 * The word for what sort of organisation a name is; empty where it says no more than the type does. A newsroom's own, from
 * its list of names, is as it wrote it.
 */
export function subtypeLabel(subtype: string): string {
  switch (subtype) {
    case "gpe":
    case "location":
      return "";
    case "party":
      return l10n.t("party");
    case "coalition":
      return l10n.t("coalition");
    case "government":
      return l10n.t("government");
    case "court":
      return l10n.t("court");
    case "police":
      return l10n.t("police");
    case "military":
      return l10n.t("military");
    case "armed-group":
      return l10n.t("armed group");
    case "media":
      return l10n.t("media");
    case "company":
      return l10n.t("company");
    case "university":
      return l10n.t("university");
    case "ngo":
      return l10n.t("non-governmental");
    case "international":
      return l10n.t("international");
    case "religious":
      return l10n.t("religious");
    case "sport":
      return l10n.t("sport");
    default:
      return subtype;
  }
}
