// The packaged extension for a person who has no mouse, or no eyes: what a screen reader is told, and what keys do.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundled } from "./bundled.mjs";

const UNCLOSED =
  "Pasar Pindah\n\nSEMARANG — “Kami pindah besok, kata Kepala Dinas Pasar, Arif Purwanto, Senin.\n";
/** More than the view shows of a group at first. */
const MANY = { articles: 12, each: 20 };

/** Puts into the folder what makes every kind of row: many annotations, a broken sidecar, an article with a finding. */
export async function writeEveryKind(folder) {
  const { writeSidecars } = await bundled("bench/sidecars.ts");
  writeSidecars(path.join(folder, "arsip"), MANY.articles, MANY.each);
  writeFileSync(path.join(folder, "terbuka.article"), UNCLOSED);
  writeFileSync(path.join(folder, "terbuka.article.annotations.json"), "{");
}

/**
 * @param step runs one test
 * @param workbench gives the workbench, with `article` in front, and one annotation in its `sidecar`
 */
export async function stepsWithoutMouse(step, workbench, { article, sidecar }) {
  await step(
    "tells a screen reader every row of the sidebar, and what each of its buttons does",
    async () => {
      const bench = workbench();
      await bench.command("Copydesk: Show the Workspace's Annotations");
      await bench.row("Ratna Wulan");
      expectSome(await spoken(bench), [
        /^Person: 241 annotations, \d+ open$/,
        /^Ratna Wulan 0, Person, accepted, /,
        /^Badan Meteorologi.*, Organisation · 2 quotes · 4 figures$/,
      ]);
      await bench.page.locator(".part.sidebar .monaco-list-row", { hasText: "Ratna Wulan" }).first().click();
      await bench.page.keyboard.press("End");
      await bench.row("41 more");
      expectSome(await spoken(bench), [/^Show 41 more annotations$/]);
      await bench.command("Copydesk: Show This Article's Annotations");
      await bench.openFile("terbuka.article");
      await bench.row("never closed");
      await bench.row("terbuka.article.annotations.json");
      expectSome(await spoken(bench), [
        /^Warning: .*, line 3$/,
        /^Error: .*terbuka\.article\.annotations\.json/,
      ]);
      await bench.openFile(path.basename(article));
    },
  );

  await step(
    "rejects and accepts the annotation chosen in the sidebar, by a key and in the palette",
    async () => {
      const bench = workbench();
      const row = bench.page.locator(".part.sidebar .monaco-list-row", { hasText: "Ratna Kusumawardani" });
      await row.first().click();
      const chosen = bench.page.locator(".part.sidebar .monaco-list-row.focused");
      await chosen.first().waitFor();
      await bench.command("Copydesk: Reject the Annotations Chosen in the Sidebar");
      await bench.until(() => statuses(sidecar).join() === "rejected", "it is rejected");
      await bench.page.keyboard.press("Escape");
      await bench.command("Copydesk: Focus on Annotations View");
      await bench.page.keyboard.press("Alt+F9");
      await bench.until(() => statuses(sidecar).join() === "accepted", "it is accepted");
    },
  );

  await step("is reviewed by single keys, which write nothing into the article", async () => {
    const bench = workbench();
    const text = readFileSync(article, "utf8");
    const before = statuses(sidecar).length;
    await bench.page.locator(".part.editor .view-line").first().click();
    await bench.page.keyboard.press("Control+F8");
    const progress = bench.page.locator(".part.statusbar .statusbar-item", { hasText: /\d+ of \d+/ });
    await progress.first().waitFor();
    await bench.page.keyboard.press("Enter");
    await bench.until(() => statuses(sidecar).length > before, "the first stop is accepted");
    await bench.page.keyboard.press("x");
    await bench.until(() => statuses(sidecar).includes("rejected"), "the next one is rejected");
    await bench.page.keyboard.press("Escape");
    await progress.first().waitFor({ state: "hidden" });
    if (readFileSync(article, "utf8") !== text) throw new Error("the article was changed");
  });
}

/** What a screen reader is told of the rows and buttons of our views. @throws where that is nothing */
async function spoken(bench) {
  const labels = (selector) =>
    bench.page
      .locator(`.part.sidebar ${selector}`)
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((each) => ({ label: each.getAttribute("aria-label"), html: each.outerHTML.slice(0, 200) })),
      );
  const all = [...(await labels(".monaco-list-row")), ...(await labels("a.action-label"))];
  const silent = all.filter(({ label }) => !label?.trim());
  if (silent.length > 0) throw new Error(`a screen reader is told nothing: ${JSON.stringify(silent)}`);
  return all.map(({ label }) => label);
}

function expectSome(labels, patterns) {
  for (const pattern of patterns) {
    if (!labels.some((label) => pattern.test(label)))
      throw new Error(`nothing is ${String(pattern)} in: ${labels.join(" | ")}`);
  }
}

function statuses(sidecar) {
  const { first } = JSON.parse(readFileSync(sidecar, "utf8"));
  return first.items.map((item) => JSON.stringify(item).match(/"status":"(\w+)"/)?.[1] ?? "accepted");
}
