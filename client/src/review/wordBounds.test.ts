import { expect, test } from "vitest";
import { movedEnd } from "./wordBounds.js";

/** `[` and `]` mark the selection before, and after. */
test.each<readonly [string, "start" | "end", 1 | -1, string]>([
  ["kata [Arif] Nugraha, Kamis", "end", 1, "kata [Arif Nugraha], Kamis"],
  ["kata [Arif Nugraha], Kamis", "end", -1, "kata [Arif] Nugraha, Kamis"],
  ["Kota [Cirebon], Arif", "start", -1, "[Kota Cirebon], Arif"],
  ["[Kota Cirebon], Arif", "start", 1, "Kota [Cirebon], Arif"],
  ["di [Rumah Sakit] “Kasih Ibu” lama", "end", 1, "di [Rumah Sakit “Kasih] Ibu” lama"],
  ["[Satu] kata", "start", -1, "[Satu] kata"],
  ["Satu [kata]", "end", 1, "Satu [kata]"],
  ["kata [José] Ramos-Horta", "end", 1, "kata [José Ramos]-Horta"],
])("%s: the %s moved by %i: %s", (before, end, step, after) => {
  const text = before.replace(/[[\]]/g, "");
  const selection = { start: before.indexOf("["), end: before.indexOf("]") - 1 };
  const moved = { ...selection, [end]: movedEnd(text, selection[end], end, step) };
  expect(`${text.slice(0, moved.start)}[${text.slice(moved.start, moved.end)}]${text.slice(moved.end)}`).toBe(
    after,
  );
});
