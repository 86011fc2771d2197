import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(ROOT, name), "utf8")) as Record<string, unknown>;

/** Every literal that client and server hand to `l10n.t`. */
function stringsInCode(): string[] {
  const files = ["client/src", "server/src/features", "server/src/commands", "server/src/workspace"].flatMap(
    (folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
        .map((name) => path.join(ROOT, folder, name)),
  );
  files.push(path.join(ROOT, "server/src/server.ts"));
  const literals = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/l10n\s*\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(
      (match) => JSON.parse(`"${match[1] ?? ""}"`) as string,
    ),
  );
  return [...new Set(literals)].sort();
}

/** What a message leaves open: {0}, {1}. */
const gaps = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(String).sort();

describe("every string is there in English and Indonesian", () => {
  const strings = stringsInCode();
  const indonesian = json("l10n/bundle.l10n.id.json");

  test("strings are found in the code", () => {
    expect(strings.length).toBeGreaterThan(80);
  });

  test("no string of the code lacks an Indonesian one, and none is left over", () => {
    expect(Object.keys(indonesian).sort()).toEqual(strings);
  });

  test("translations fill the same gaps", () => {
    for (const [english, translated] of Object.entries(indonesian)) {
      expect(gaps(String(translated)), english).toEqual(gaps(english));
    }
  });

  test("every calls to l10n.t begins with a literal, so that it can be found", () => {
    const calls = readdirSync(path.join(ROOT, "client/src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [
        ...readFileSync(path.join(ROOT, "client/src", name), "utf8").matchAll(/l10n\s*\.t\(\s*(.)/g),
      ]);
    expect(calls.filter((match) => match[1] !== '"')).toEqual([]);
  });

  test("the manifest's strings are all there, in both languages", () => {
    const manifest = readFileSync(path.join(ROOT, "package.json"), "utf8");
    const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ""))].sort();
    expect(Object.keys(json("package.nls.json")).sort()).toEqual(used);
    expect(Object.keys(json("package.nls.id.json")).sort()).toEqual(used);
  });
});
