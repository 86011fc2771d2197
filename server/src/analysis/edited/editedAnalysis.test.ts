import { describe, expect, it } from "vitest";
import type { Analysis } from "../analysis.js";
import { analyze } from "../analyze.js";
import { AnalysisCache } from "../cache.js";
import { EditedAnalysis } from "./editedAnalysis.js";
import { analyzePart } from "./partAnalysis.js";

/** Paragraphs without anything to find, so many that what stands before and behind is out of reach. */
const FILLER = Array.from(
  { length: 60 },
  (_, i) =>
    `Warga membersihkan rumah masing-masing setelah air surut, sebagian dibantu tetangga ${"lain ".repeat((i % 7) + 1)}.`,
).join("\n\n");

const OPENING =
  "Tanggul Kali Babon Jebol\n\n" +
  "SEMARANG – Kepala Badan Penanggulangan Bencana Daerah (BPBD) Kota Semarang, Endro Martanto, mengatakan 1.250 warga mengungsi, Selasa (25/1/2022).";

/** Edits the article by putting `added` at the mark `|` and returns what is known right after, and by the whole analysis. */
function typed(article: string, added: string, removed = 0): { now: Analysis; whole: Analysis } {
  const at = article.indexOf("|");
  const before = article.replace("|", "");
  const after = before.slice(0, at) + added + before.slice(at + removed);
  const cache = new AnalysisCache();
  const first = analyze(before, {}, cache);
  const edited = new EditedAnalysis(cache.article ?? expect.fail(), first, cache, undefined);
  const edit = { start: at, oldEnd: at + removed, newEnd: at + added.length };
  return { now: edited.apply(after, edit)?.analysis ?? expect.fail(), whole: analyze(after) };
}

function named({ mentions, entities }: Analysis): string[] {
  return mentions.map(
    ({ text, entity, type }) => `${type} ${text} = ${entities.find(({ id }) => id === entity)?.name ?? "?"}`,
  );
}

describe("an edited article", () => {
  it("knows a name that is typed far from where it was introduced", () => {
    const { now, whole } = typed(
      `${OPENING}\n\n${FILLER}\n\nTanggul diperbaiki.|\n\n${FILLER}`,
      " BPBD mengirim 12 perahu.",
    );
    expect(named(now).at(-1)).toEqual(named(whole).at(-1));
    expect(named(now).at(-1)).toContain("organisation BPBD = Badan Penanggulangan Bencana Daerah");
    expect(now.claims.map(({ text, value }) => [text, value])).toEqual(
      whole.claims.map(({ text, value }) => [text, value]),
    );
  });

  it.each([
    ["a quotation with its speaker", "\n\n“Kami masih mendata 40 rumah,” kata Endro Martanto.", 0],
    ["a pronoun for who spoke before", "\n\n“Kami masih mendata,” ujarnya.", 0],
    ["a day that is counted from the day of publication", "\n\nPompa tiba Rabu.", 0],
    ["words that are deleted", "", 8],
    ["a paragraph break", "\n\n", 0],
  ])("reads %s as the whole article does", (_, added, removed) => {
    const article = `${OPENING}\n\n${FILLER}\n\nMenurut Endro Martanto, tanggul itu tua.|\n\nAir surut Rabu.\n\n${FILLER}`;
    const { now, whole } = typed(article, added, removed);
    expect(now.quotes.map(({ text, speaker }) => [text, speaker?.resolved])).toEqual(
      whole.quotes.map(({ text, speaker }) => [text, speaker?.resolved]),
    );
    expect(now.claims.map(({ text, value, inQuote }) => [text, value, inQuote])).toEqual(
      whole.claims.map(({ text, value, inQuote }) => [text, value, inQuote]),
    );
    expect(now.sections).toEqual(whole.sections);
  });

  it("gives a new person a number that no other one has", () => {
    const { now } = typed(
      `${OPENING}\n\n${FILLER}\n\nTanggul tua.|\n\n${FILLER}`,
      " “Aman,” kata Lurah Sri Wahyuni.",
    );
    const person = now.entities.find(({ name }) => name === "Sri Wahyuni");
    expect(now.entities.filter(({ id }) => id === person?.id)).toHaveLength(1);
    expect(now.quotes.at(-1)?.speaker?.entity).toBe(person?.id);
  });

  it("keeps the findings elsewhere, and drops one whose words are edited", () => {
    const article = `${OPENING}\n\n${FILLER}\n\nPompa dipasang di di| hulu.\n\n${FILLER}\n\nAir surut dari dari barat.`;
    const codes = ({ findings }: Analysis): string[] => findings.map(({ code, text }) => `${code} ${text}`);
    const first = analyze(article.replace("|", ""));
    const { now } = typed(article, "pan");
    expect(codes(first)).toEqual(["text/doubled-word di di", "text/doubled-word dari dari"]);
    expect(codes(now)).toEqual(["text/doubled-word dari dari"]);
  });

  it("leaves to the whole analysis what is too much to be read by itself", () => {
    const cache = new AnalysisCache();
    const analysis = analyze(OPENING, {}, cache);
    const edited = new EditedAnalysis(cache.article ?? expect.fail(), analysis, cache, undefined);
    const added = "\n\nAir surut.".repeat(3000);
    const edit = { start: OPENING.length, oldEnd: OPENING.length, newEnd: OPENING.length + added.length };
    expect(edited.apply(OPENING + added, edit)).toBeNull();
  });
});

describe("a part of an article", () => {
  const article = `${FILLER}\n\n${OPENING}\n\n“Kami mendata 40 rumah,” kata Endro Martanto. Pompa dipasang di di hulu.\n\n${FILLER}`;
  const start = article.indexOf(OPENING);
  const end = article.indexOf("hulu.");

  it("has what is found there, at its place in the article", () => {
    const { analysis } = analyzePart(article, { start, end }, {}, new AnalysisCache());
    const { mentions, quotes, claims, findings } = analysis;
    const spans = [
      ...mentions,
      ...claims,
      ...quotes.flatMap((quote) => [
        quote,
        ...quote.content,
        ...(quote.speaker ? [quote.speaker, quote.speaker.head] : []),
      ]),
      ...findings.flatMap((finding) => [finding, ...finding.related]),
    ];
    for (const span of spans) expect(article.slice(span.start, span.end)).toBe(span.text);
    expect(mentions.map(({ text }) => text)).toContain("Endro Martanto");
    expect(quotes.map(({ speaker }) => speaker?.resolved)).toContain("Endro Martanto");
    expect(claims.map(({ text }) => text)).toContain("40 rumah");
    expect(findings.map(({ code }) => code)).toEqual(["text/doubled-word"]);
  });

  it("is the head of what was asked for where that is too long", () => {
    const long = `${article}\n\n`.repeat(20);
    const { part } = analyzePart(long, { start: 0, end: long.length }, {}, new AnalysisCache());
    expect(part.start).toBe(0);
    expect(part.end).toBeLessThan(long.length);
  });
});
