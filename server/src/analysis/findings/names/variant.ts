import { gather } from "../gather.js";
import {
  type Entity,
  type Finding,
  type LanguageCode,
  type Mention,
  type Quote,
  spanOf,
} from "../../analysis.js";
import type { Article } from "../../article.js";
import { isKnownWord } from "../text/knownWords.js";
import type { Check, MessageLocale } from "../check.js";

const MESSAGES: Record<MessageLocale, (form: string, usual: string, times: number) => string> = {
  en: (form, usual, times) => `“${form}” is spelled “${usual}” elsewhere in this article (${times}×).`,
  id: (form, usual, times) => `“${form}” ditulis “${usual}” di bagian lain naskah ini (${times}×).`,
};

/**
 * `name/variant`: one thing spelled in two ways that differ by a letter or two (Iraq, Irak). Each spelling but the usual
 * one is reported once, at its first place, with the other spelling's first place as related. The usual one is the
 * one with fewer words that the language does not have, else the known preferred name where the article uses it, else the
 * more frequent. Acronyms, synonyms (ISIS, Daesh), short forms
 * of a name, and peoples, which are inflected (German, Germans), are no variants; nor is the spelling that is part of a
 * longer name ("Singapore Green Plan").
 */
export const variantCheck: Check = ({ analysis, article, locale }) => {
  const byEntity = new Map<string, Map<string, Mention[]>>();
  for (const mention of analysis.mentions) {
    if (mention.form !== "name" || mention.type === "group") continue;
    const forms = byEntity.get(mention.entity) ?? new Map<string, Mention[]>();
    const places = forms.get(mention.text);
    if (places) places.push(mention);
    else forms.set(mention.text, [mention]);
    byEntity.set(mention.entity, forms);
  }
  return gather(analysis.entities, (entity) => {
    const all = byEntity.get(entity.id);
    if (!all || all.size < 2) return [];
    const forms = wholeNames(all, article.text);
    return forms.size > 1 ? variantsOf(entity, forms, article, analysis.quotes, locale) : [];
  });
};

/** The forms without the places where they are a part of another name; in the order of the places that are left. */
function wholeNames(
  forms: ReadonlyMap<string, readonly Mention[]>,
  text: string,
): ReadonlyMap<string, readonly Mention[]> {
  const whole = [...forms].flatMap(([form, mentions]) => {
    const places = mentions.filter((mention) => !isPart(text, mention));
    return places[0] ? [{ form, places, first: places[0] }] : [];
  });
  whole.sort(({ first: a }, { first: b }) => a.start - b.start || b.end - a.end);
  return new Map(whole.map(({ form, places }) => [form, places]));
}

/**
 * Whether a capitalised word stands beside the name, of which it may be a part: "Singapore Green Plan". Before a person
 * it is a title or role.
 */
function isPart(text: string, { start, end, type }: Mention): boolean {
  if (/^ \p{Lu}/u.test(text.slice(end, end + 3))) return true;
  return (
    type !== "person" && /(?:^|[^\p{L}])\p{Lu}[\p{L}]* $/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

function variantsOf(
  entity: Entity,
  forms: ReadonlyMap<string, readonly Mention[]>,
  { text, language: { code } }: Article,
  quotes: readonly Quote[],
  locale: MessageLocale,
): Finding[] {
  const ranked = [...forms]
    .sort(
      ([a, x], [b, y]) =>
        unknownWords(a, code) - unknownWords(b, code) ||
        Number(b === entity.name) - Number(a === entity.name) ||
        y.length - x.length,
    )
    .slice(0, MOST_FORMS);
  const findings: Finding[] = [];
  ranked.forEach(([form, mentions], rank) => {
    const usual = ranked.slice(0, rank).find(([other]) => isVariant(form, other));
    const [first] = mentions;
    const [other] = usual?.[1] ?? [];
    if (!usual || !first || !other) return;
    const isQuoted = quotes.some(
      (q) => q.kind !== "indirect" && q.start <= first.start && first.end <= q.end,
    );
    findings.push({
      ...spanOf(text, first.start, first.end),
      code: "name/variant",
      severity: "information",
      message: MESSAGES[locale](form, usual[0], usual[1].length),
      related: [spanOf(text, other.start, other.end)],
      ...(isQuoted ? {} : { fix: { title: usual[0], newText: usual[0] } }),
    });
  });
  return findings;
}

function unknownWords(form: string, language: LanguageCode): number {
  return form.split(/[\s-]/).filter((word) => !isKnownWord(word, language)).length;
}

/** Spellings of one name that are compared with each other; no article has as many. */
const MOST_FORMS = 40;
const SHORTEST = 4;
/** Shortest word of a name in which a letter may differ. */
const SHORTEST_WORD = 4;
const LONGEST = 80;

/** True for two spellings of the same words: at most one letter in four changed, two in all, capitals apart. */
function isVariant(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.max(a.length, b.length) > LONGEST) return false;
  if (a === a.toUpperCase() || b === b.toUpperCase()) return false;
  const words = a.split(/[\s-]/);
  const others = b.split(/[\s-]/);
  if (words.length !== others.length) return false;
  // An acronym, an initial or a title against another word is no slip of a letter: "G Easter" and "S Easter", "Mr Oaks" and "Mia Oaks".
  const isOther = (word: string, other = ""): boolean =>
    word !== other && (Math.min(word.length, other.length) < SHORTEST_WORD || word === word.toUpperCase());
  if (words.some((word, i) => isOther(word, others[i]))) return false;
  const distance = editDistance(a.toLowerCase(), b.toLowerCase());
  return distance > 0 && distance <= Math.min(2, Math.floor(Math.min(a.length, b.length) / 4));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
