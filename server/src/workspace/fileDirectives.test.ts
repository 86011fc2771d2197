import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../protocol/settings.js";
import { withFileDirectives } from "./fileDirectives.js";

const OWN = {
  ...DEFAULT_SETTINGS,
  findings: { ...DEFAULT_SETTINGS.findings, disabled: ["date/year-missing"] },
};

describe("what an article switches off", () => {
  test.each([
    [
      "Banjir surut.\n\n<!-- copydesk-disable text/misspelt number/growth -->",
      ["text/misspelt", "number/growth"],
    ],
    ["<!--copydesk-disable text/misspelt, text/misspelt-->\nBanjir surut.", ["text/misspelt"]],
    [
      '---\ntitle: Banjir\ncopydesk-disable: [text/misspelt, "number/growth"]\n---\nBanjir.',
      ["text/misspelt", "number/growth"],
    ],
    ["\ufeff---\r\ncopydesk-disable: text/misspelt\r\n---\r\nBanjir.", ["text/misspelt"]],
    ["---\ncopydesk-disable: a/b\n---\nBanjir. <!-- copydesk-disable c/d -->", ["c/d", "a/b"]],
  ])("%j", (text, codes) => {
    const { findings } = withFileDirectives(OWN, text);
    expect(findings.disabled).toEqual(["date/year-missing", ...codes]);
    expect(findings.enabled).toBe(true);
  });

  test.each(["<!-- copydesk-disable -->\nBanjir surut.", "---\ncopydesk-disable:\n---\nBanjir surut."])(
    "%j is everything",
    (text) => expect(withFileDirectives(OWN, text).findings.enabled).toBe(false),
  );

  test.each([
    "Banjir surut.",
    "Tulis copydesk-disable: text/misspelt di kepala berkas.",
    "<!-- copydesk-disabled text/misspelt -->",
    "Banjir.\n---\ncopydesk-disable: a/b\n---\n",
    "---\ncopydesk-disable: a/b\nBanjir tanpa penutup.",
  ])("%j is nothing", (text) => expect(withFileDirectives(OWN, text)).toBe(OWN));

  test("hostile comments take linear time", () => {
    const text = `<!--${" ".repeat(20)}copydesk-disable${" x".repeat(260)}`.repeat(3_000);
    const from = performance.now();
    expect(withFileDirectives(OWN, text)).toBe(OWN);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
