import { describe, expect, it } from "vitest";
import type { TextChange } from "./changeRuns.js";
import { LiveSpans } from "./liveSpans.js";

/** The spans in ⟦⟧, without the marks. */
function read(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === "⟦") spans.push({ start: text.length, end: -1 });
    else if (part === "⟧") {
      const last = spans.at(-1);
      if (last) last.end = text.length;
    } else text += part;
  }
  return { text, spans };
}

function shown(live: LiveSpans, count: number): string {
  const spans = [...Array(count).keys()].map((i) => live.get(String(i))?.span ?? null);
  const marks = spans.flatMap((span) => (span ? [[span.end, "⟧"] as const, [span.start, "⟦"] as const] : []));
  let text = live.text;
  for (const [at, mark] of marks.sort((a, b) => b[0] - a[0] || (a[1] === "⟦" ? -1 : 1))) {
    text = text.slice(0, at) + mark + text.slice(at);
  }
  return text;
}

function placed(marked: string): { live: LiveSpans; count: number } {
  const { text, spans } = read(marked);
  const live = new LiveSpans(text);
  spans.forEach((span, i) => live.set(String(i), span, true));
  return { live, count: spans.length };
}

/** Edits as an editor reports them: each replaces the first place where `from` stands. */
function edit(live: LiveSpans, ...steps: readonly (readonly [from: string, to: string])[]): void {
  let text = live.text;
  const changes = steps.map(([from, newText]): TextChange => {
    const start = text.indexOf(from);
    const end = start + from.length;
    text = text.slice(0, start) + newText + text.slice(end);
    return { start, end, newText };
  });
  live.change(changes, text);
}

describe("what an editor does to a text", () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, string])[], string])[] = [
    [
      "typing at both edges stays outside",
      "Kata ⟦Ratna⟧.",
      [
        ["Ratna", "X Ratna"],
        ["Ratna.", "Ratna Y."],
      ],
      "Kata X ⟦Ratna⟧ Y.",
    ],
    ["typing inside grows", "Kata ⟦Ratna⟧.", [["Rat", "Rat-"]], "Kata ⟦Rat-na⟧."],
    [
      "a misspelling is mended by replacing the word",
      "Kata ⟦Brenan⟧.",
      [["Brenan", "Brennan"]],
      "Kata ⟦Brennan⟧.",
    ],
    [
      "find and replace makes the name longer",
      "⟦Wulan⟧ pergi. Rumah ⟦Wulan⟧ sepi.",
      [
        ["Wulan pergi", "Ratna Wulan pergi"],
        ["Rumah Wulan", "Rumah Ratna Wulan"],
      ],
      "Ratna ⟦Wulan⟧ pergi. Rumah Ratna ⟦Wulan⟧ sepi.",
    ],
    ["the end is cut off", "Kata ⟦Ratna Wulan⟧ kemarin.", [["Wulan kemarin", ""]], "Kata ⟦Ratna ⟧."],
    [
      "lines are sorted",
      "cabai ⟦merah⟧\nbawang ⟦putih⟧\nasam ⟦jawa⟧",
      [["cabai merah\nbawang putih\nasam jawa", "asam jawa\nbawang putih\ncabai merah"]],
      "asam ⟦jawa⟧\nbawang ⟦putih⟧\ncabai ⟦merah⟧",
    ],
    [
      "a line is moved down",
      "satu ⟦ikan⟧\ndua ⟦ayam⟧\ntiga",
      [
        ["\ndua ayam", ""],
        ["satu ikan", "dua ayam\nsatu ikan"],
      ],
      "dua ⟦ayam⟧\nsatu ⟦ikan⟧\ntiga",
    ],
    ["two words are swapped for others", "Kata ⟦Ratna⟧.", [["Ratna", "Budi"]], "Kata Budi."],
    [
      "quotes are made curly",
      'Kata dia, ⟦"Air surut."⟧',
      [['"Air surut."', "“Air surut.”"]],
      "Kata dia, “⟦Air surut.⟧”",
    ],
  ];
  for (const [what, before, steps, after] of cases) {
    it(what, () => {
      const { live, count } = placed(before);
      edit(live, ...steps);
      expect(shown(live, count)).toBe(after);
    });
  }

  it("CRLF to LF and back leaves everything where it is", () => {
    const { live, count } = placed("Kata ⟦Ratna⟧.\r\n\r\n⟦Air\r\nsurut⟧ 😀 ⟦e\u0301⟧.\r\n");
    const [before, crlf] = [shown(live, count), live.text];
    live.replace(crlf.replaceAll("\r\n", "\n"));
    expect(shown(live, count)).toBe(before.replaceAll("\r\n", "\n"));
    live.replace(crlf);
    expect(shown(live, count)).toBe(before);
  });

  it("a reload from disk moves what was not touched with its words", () => {
    const { live, count } = placed("satu ⟦ikan⟧ goreng\n\ndua ⟦ayam⟧ bakar\n\ntiga ⟦telur⟧ dadar\n");
    live.replace("nol\n\nsatu ⟦ikan⟧ bakar\n\ntiga ⟦telur⟧ dadar matang\n".replace(/[⟦⟧]/g, ""));
    expect(shown(live, count)).toBe("nol\n\nsatu ⟦ikan⟧ bakar\n\ntiga ⟦telur⟧ dadar matang\n");
  });

  it("a deleted span comes back with Undo, and one that was cut where it is pasted", () => {
    const { live, count } = placed("awal\nkata ⟦Ratna⟧ tadi\nakhir");
    edit(live, ["kata Ratna tadi\n", ""]);
    expect(shown(live, count)).toBe("awal\nakhir");
    edit(live, ["akhir", "kata Ratna tadi\nakhir"]);
    expect(shown(live, count)).toBe("awal\nkata ⟦Ratna⟧ tadi\nakhir");
    edit(live, ["kata Ratna tadi\n", ""]);
    edit(live, ["akhir", "akhir\nkata Ratna tadi"]);
    expect(shown(live, count)).toBe("awal\nakhir\nkata ⟦Ratna⟧ tadi");
  });

  it("a pasted lookalike does not take an annotation over", () => {
    const { live, count } = placed("kata ⟦Ratna⟧ tadi\nkata Ratna tadi");
    edit(live, ["kata Ratna tadi\n", ""]);
    expect(shown(live, count)).toBe("kata Ratna tadi");
  });

  it("mends itself where the changes do not lead to the text", () => {
    const { live, count } = placed("Kata ⟦Ratna⟧.");
    live.change([{ start: 0, end: 1, newText: "" }], "Menurut kata Ratna.");
    expect(shown(live, count)).toBe("Menurut kata ⟦Ratna⟧.");
  });
});
