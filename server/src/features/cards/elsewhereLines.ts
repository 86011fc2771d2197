import * as l10n from "@vscode/l10n";
import { URI } from "vscode-uri";
import type {
  EntityElsewhere,
  PlaceElsewhere,
  WordsElsewhere,
} from "../../workspace/articleIndex/elsewhere.js";
import { escapeMarkdown, shortened } from "../markdown.js";

const MOST_SAID = 110;
const MOST_PHRASE = 60;

/** What other articles have of the thing that a card is about: how many name it, what it says there, what is counted. */
export function entityElsewhereLines({ articles, latest, said, counted }: EntityElsewhere): string[] {
  if (articles === 0) return [];
  const links = latest.map(linkTo).join(" · ");
  const more = articles - latest.length;
  const named =
    articles === 1
      ? l10n.t("In 1 other article: {0}", links)
      : l10n.t("In {0} other articles: {1}", articles, links);
  return [
    more > 0 ? `${named} …` : named,
    ...said.map((quote) => `> ${escapeMarkdown(shortened(quote.text, MOST_SAID))} — ${linkTo(quote)}`),
    counted.length > 0 ? l10n.t("Counted with it: {0}", counted.map(phraseWithLink).join(" · ")) : "",
  ];
}

/** The same thing counted in other articles, with what they say. */
export function claimElsewhereLine(found: readonly WordsElsewhere[]): string {
  if (found.length === 0) return "";
  return l10n.t("In other articles: {0}", found.map(phraseWithLink).join(" · "));
}

function phraseWithLink(place: WordsElsewhere): string {
  return `${escapeMarkdown(shortened(place.text, MOST_PHRASE))} (${linkTo(place)})`;
}

/** A link to a file, by its name; nothing in it can end the link or begin another. */
function linkTo({ uri, range }: PlaceElsewhere): string {
  const parsed = URI.parse(uri);
  const name = parsed.path.slice(parsed.path.lastIndexOf("/") + 1);
  const target = parsed.with({ fragment: `L${range.start.line + 1}` }).toString();
  return `[${escapeMarkdown(shortened(name, 40))}](<${target.replace(/[<>()\s]/g, encodeURIComponent)}>)`;
}
