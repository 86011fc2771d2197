import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { OPTIONAL_CODES } from "../../server/src/analysis/findings/findings.js";

const ROOT = path.resolve(import.meta.dirname, "../..");

function check(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, "dist/cli.js"), "check", ...args],
    {
      encoding: "utf8",
    },
  );
  return { code: status, out: stdout, err: stderr };
}

function article(text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "copydesk-check-")), "uji.article");
  writeFileSync(file, text);
  return file;
}

const WRONG =
  "Judul Pendek\n\nRapat digelar pada Senin (14/2/2026) di Bogor.\n“Kami siap, kata Dewi Anggraini kepada wartawan.\n";

describe("copydesk check", () => {
  test("the samples have nothing wrong", () => {
    const files = readdirSync(path.join(ROOT, "samples")).map((name) => path.join(ROOT, "samples", name));
    const { code, out } = check("--format", "json", ...files);
    const wrong = (JSON.parse(out) as { severity: string }[]).filter(
      ({ severity }) => severity !== "information" && severity !== "hint",
    );
    expect(wrong).toEqual([]);
    expect(code).toBe(0);
  });

  test("prints a line a finding with its place, and exits 1", () => {
    const file = article(WRONG);
    const { code, out } = check(file);
    expect(code).toBe(1);
    expect(out).toContain(`${file}:3:20: warning`);
    expect(out).toContain("[date/weekday-mismatch]");
    expect(out).toContain("[quote/unclosed]");
    expect(out).not.toContain("\u001b");
  });

  test("json has the words and their offsets", () => {
    const { out } = check("--format", "json", article(WRONG));
    for (const { start, end, text } of JSON.parse(out) as { start: number; end: number; text: string }[]) {
      expect(WRONG.slice(start, end)).toBe(text);
    }
  });

  test("sarif has each code as a rule, and each finding at its place behind the anchor that a checkout has", () => {
    const file = article(WRONG);
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(ROOT, "dist/cli.js"), "check", "--format", "sarif", "uji.article"],
      { encoding: "utf8", cwd: path.dirname(file) },
    );
    expect(status).toBe(1);
    const log = JSON.parse(stdout) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations: { physicalLocation: { artifactLocation: object; region: object } }[];
        }[];
      }[];
    };
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    const wrong = run?.results.find(({ ruleId }) => ruleId === "date/weekday-mismatch");
    expect(wrong?.level).toBe("warning");
    expect(wrong?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "uji.article", uriBaseId: "SRCROOT" },
      region: { startLine: 3, startColumn: 20, endLine: 3, endColumn: 25 },
    });
  });

  test("--unchecked is a gate for accepted quotes and claims that nobody has checked", () => {
    const file = article("Sebanyak 214 keluarga mengungsi.");
    const sidecar = (checks: object[]): string =>
      JSON.stringify({
        "@context": ["http://www.w3.org/ns/anno.jsonld"],
        id: "urn:uuid:00000000-0000-4000-8000-000000000001",
        type: "AnnotationCollection",
        formatVersion: "1.0",
        label: "uji.article",
        first: {
          id: "urn:uuid:00000000-0000-4000-8000-000000000002",
          type: "AnnotationPage",
          items: [
            {
              id: "urn:uuid:00000000-0000-4000-8000-000000000003",
              type: "Annotation",
              motivation: "assessing",
              status: "accepted",
              checks,
              body: [{ type: "TextualBody", purpose: "tagging", value: "claim" }],
              target: {
                source: "urn:uuid:00000000-0000-4000-8000-000000000001",
                selector: [
                  {
                    type: "TextQuoteSelector",
                    exact: "214 keluarga",
                    prefix: "Sebanyak ",
                    suffix: " mengungsi.",
                  },
                ],
              },
            },
          ],
        },
      });
    writeFileSync(`${file}.annotations.json`, sidecar([]));
    const found = check("--unchecked", file);
    expect([found.code, found.out]).toEqual([1, expect.stringContaining("[annotation/unchecked]")]);
    expect(check(file).code).toBe(0);
    const by = { type: "Person", name: "Ratna" };
    const made = { kind: "truth", rating: "true", by, when: "2026-03-10T08:00:00Z", words: "214 keluarga" };
    writeFileSync(`${file}.annotations.json`, sidecar([made]));
    expect(check("--unchecked", file).code).toBe(0);
  });

  test("a sidecar that cannot be read is said, and exits 2", () => {
    const file = article("Satu kalimat.");
    writeFileSync(`${file}.annotations.json`, "{");
    const { code, err } = check(file);
    expect(code).toBe(2);
    expect(err).toContain("uji.article.annotations.json");
  });

  test("docs/findings.md lists every code of the analysis, with its severity, and no other", () => {
    const folder = path.join(ROOT, "server/src/analysis/findings");
    const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => path.join(folder, name))
      .concat(path.join(ROOT, "server/src/features/elsewhereFindings.ts"))
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const made = new Set(
      [...code.matchAll(/"((?:quote|source|date|number|name|text|style)\/[a-z0-9-]+)"/g)].map(
        (match) => match[1],
      ),
    );
    const rows = [
      ...readFileSync(path.join(ROOT, "docs/findings.md"), "utf8").matchAll(
        /^\| `([a-z]+\/[a-z0-9-]+)` \|/gm,
      ),
    ];
    expect(new Set(rows.map((row) => row[1]))).toEqual(made);
    expect(
      rows
        .map((row) => row[1])
        .slice(-OPTIONAL_CODES.length)
        .sort(),
    ).toEqual([...OPTIONAL_CODES].sort());
  });
});
