import { describe, expect, test } from "vitest";
import { quoteDifference } from "./quoteDifference.js";

const difference = (was: string, now: string): string | null =>
  quoteDifference(was, now)
    ?.map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("") ?? null;

const OURS = "Kami menutup jembatan itu karena retak di tiang tengah sejak semalam";

describe("quotations of the same words", () => {
  test.each([
    [
      "a word that differs",
      OURS,
      OURS.replace("tengah", "selatan"),
      "kami menutup jembatan itu karena retak di tiang [-tengah-]{+selatan+} sejak semalam",
    ],
    ["a word that is missing inside", OURS, OURS.replace("itu ", ""), expect.stringContaining("[-itu")],
    ["capitals, marks and blanks", OURS, `“${OURS.toUpperCase().replaceAll(" ", ",  ")}!”`, null],
    ["a part of it, as it is", OURS, OURS.split(" ").slice(2).join(" "), null],
    ["more before and behind", OURS, `Ya, ${OURS}, dan besok lagi`, null],
    ["words left out with a mark", OURS, "Kami menutup jembatan itu … di tiang tengah sejak semalam", null],
    ["an editor's insertion", OURS, OURS.replace("jembatan itu", "[Jembatan Mawar]"), null],
    [
      "another sentence with the same beginning",
      OURS,
      "Kami menutup jembatan itu agar warga aman dan tidak celaka",
      null,
    ],
    ["too little in common", "satu dua tiga empat lima", "satu dua lain empat lima", null],
    [
      "told anew in many places",
      "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas",
      "satu a tiga b lima c tujuh d sembilan sepuluh sebelas duabelas",
      null,
    ],
  ])("%s", (_, was, now, expected) => {
    expect(difference(was, now)).toEqual(expected);
  });
});
