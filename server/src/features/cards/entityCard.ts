import * as l10n from "@vscode/l10n";
import type { Entity, Mention } from "../../analysis/analysis.js";
import type { ArticleView } from "../articleView.js";
import { mentionsOf } from "../entityAt.js";
import { escapeMarkdown, shortened } from "../markdown.js";
import type { EntityElsewhere } from "../../workspace/articleIndex/elsewhere.js";
import { entityElsewhereLines } from "./elsewhereLines.js";
import { statusLine } from "./statusLine.js";
import { subtypeLabel } from "./subtypeLabel.js";
import { typeLabel } from "./typeLabel.js";

const MOST_ROLES = 3;
const MOST_ALIASES = 4;
const MOST_QUOTES = 2;

/** Who or what a name is: type, full name, what this article and the others say of it, where it stands, what it said. */
export function entityCard(
  view: ArticleView,
  entity: Entity,
  mention: Mention,
  elsewhere: EntityElsewhere,
): string {
  const lines = [
    `**${escapeMarkdown(entity.name)}** · ${kind(entity)}`,
    ...entity.roles.slice(0, MOST_ROLES).map((role) => escapeMarkdown(role)),
    description(entity),
    aliases(entity),
    places(view, entity),
    said(view, entity),
    ...entityElsewhereLines(elsewhere),
    statusLine(view.annotations, mention.type, mention),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

function kind(entity: Entity): string {
  const label = typeLabel(entity.type);
  const subtype = subtypeLabel(entity.subtype ?? "");
  return subtype === "" ? label : `${label} (${escapeMarkdown(subtype)})`;
}

function description(entity: Entity): string {
  const text = entity.description ? escapeMarkdown(shortened(entity.description, 160)) : "";
  if (!entity.wikidata || !/^Q[1-9]\d*$/.test(entity.wikidata)) return text;
  const link = `[Wikidata ${entity.wikidata}](https://www.wikidata.org/wiki/${entity.wikidata})`;
  return text ? `${text} · ${link}` : link;
}

function aliases(entity: Entity): string {
  const shown = entity.aliases.slice(0, MOST_ALIASES).map((alias) => escapeMarkdown(alias));
  return shown.length > 0 ? l10n.t("Also: {0}", shown.join(", ")) : "";
}

function places(view: ArticleView, entity: Entity): string {
  const mentions = mentionsOf(view.analysis, entity.id);
  const first = mentions[0];
  if (!first) return "";
  const line = view.document.positionAt(first.start).line + 1;
  return mentions.length === 1
    ? l10n.t("Named once, in line {0}", line)
    : l10n.t("Named {0} times, first in line {1}", mentions.length, line);
}

function said(view: ArticleView, entity: Entity): string {
  const quotes = view.analysis.quotes.filter((quote) => quote.speaker?.entity === entity.id);
  const shown = quotes
    .slice(0, MOST_QUOTES)
    .map((quote) => `> ${escapeMarkdown(shortened(quote.text, 140))}`);
  if (shown.length === 0) return "";
  if (quotes.length > shown.length) shown.push(l10n.t("… and {0} more", quotes.length - shown.length));
  return shown.join("\n\n");
}
