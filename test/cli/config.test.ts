import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Editor } from "../protocol/editor.js";

const CLI = path.resolve(import.meta.dirname, "../../dist/cli.js");

/** An unclosed quotation, an unnamed source, and a doubled word. */
const TEXT = `GARUT — Jembatan itu itu putus, kata sumber yang enggan disebut namanya. “Kami menunggu.

Warga tetap menyeberang.
`;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-config-"));
  mkdirSync(path.join(folder, ".copydesk"));
  mkdirSync(path.join(folder, "2026"));
  writeFileSync(path.join(folder, ".git"), "");
  file = path.join(folder, "2026/jembatan.article");
  writeFileSync(file, TEXT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const configure = (config: unknown): void =>
  writeFileSync(
    path.join(folder, ".copydesk/config.json"),
    typeof config === "string" ? config : JSON.stringify(config),
  );

function copydesk(...args: string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { out: stdout, err: stderr, code: status };
}

interface Found {
  readonly code: string;
  readonly severity: string;
}
const checked = (...args: string[]): string[] =>
  (JSON.parse(copydesk("check", "--format", "json", ...args, file).out) as Found[]).map(
    ({ code, severity }) => `${severity} ${code}`,
  );

test("the newsroom switches findings off and gives them another weight, for check and analyze alike", () => {
  const before = checked();
  expect(before).toEqual(
    expect.arrayContaining([
      "warning quote/unclosed",
      "warning text/doubled-word",
      "information source/anonymous",
    ]),
  );
  configure({
    findings: {
      disabled: ["quote/unclosed"],
      severity: { "source/anonymous": "error", "text/doubled-word": "hint" },
    },
  });
  expect(checked()).toEqual(["hint text/doubled-word", "error source/anonymous"]);
  const { findings } = JSON.parse(copydesk("analyze", file).out) as { findings: Found[] };
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(checked());
  expect(checked("--no-config")).toEqual(before);
});

test("an article switches findings off for itself, on the command line and in the editor", async () => {
  const text = `${TEXT}\n<!-- copydesk-disable quote/unclosed text/doubled-word -->\n`;
  writeFileSync(file, text);
  expect(checked()).toEqual(["information source/anonymous"]);
  const { findings } = JSON.parse(copydesk("analyze", file).out) as { findings: Found[] };
  expect(findings.map(({ code }) => code)).toEqual(["source/anonymous"]);
  const uri = pathToFileURL(file).href;
  const editor = await Editor.start({ folders: [folder] });
  try {
    await editor.open(uri, text);
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toEqual(["source/anonymous"]);
    await editor.edit(uri, " quote/unclosed", "");
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain("quote/unclosed");
  } finally {
    await editor.stop();
  }
  writeFileSync(file, `---\ncopydesk-disable:\n---\n${TEXT}`);
  expect(checked()).toEqual([]);
});

test("it asks for optional ones and says the language; the command's own options go before", () => {
  const isDigits = (found: string): boolean => found.endsWith("style/digits-first");
  writeFileSync(
    file,
    "GARUT — Warga mencari korban hingga malam.\n\n21 warga hilang, kata Dewi Lestari. 21 rumah rusak.\n",
  );
  expect(checked().some(isDigits)).toBe(false);
  configure({ language: "en", findings: { optional: ["style/digits-first"] } });
  expect(checked("--lang", "id").some(isDigits)).toBe(true);
  expect((JSON.parse(copydesk("analyze", file).out) as { language: string }).language).toBe("en");
  expect((JSON.parse(copydesk("analyze", "--lang", "id", file).out) as { language: string }).language).toBe(
    "id",
  );
  configure({ findings: { enabled: false } });
  expect(checked()).toEqual([]);
});

test.each([
  ['{"findings": {"disabled": ["unclosed"]}}', /a code such as quote\/no-speaker is expected/],
  ['{"findings": {"severity": {"quote/unclosed": "fatal"}}}', /config\.json cannot be used/],
  ["{", /config\.json cannot be used/],
])("a configuration %s is refused in one line, and nothing is passed over", (config, message) => {
  configure(config);
  for (const command of ["check", "analyze"]) {
    const { out, err, code } = copydesk(command, file);
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(2);
    expect(out).toBe("");
  }
});

test("the editor follows the same configuration", async () => {
  configure({ findings: { disabled: ["quote/unclosed"], severity: { "source/anonymous": "error" } } });
  const editor = await Editor.start({
    folders: [folder],
    settings: { findings: { enabled: true, disabled: ["text/doubled-word"], optional: [] } },
  });
  const uri = pathToFileURL(file).href;
  await editor.open(uri, TEXT);
  const diagnostics = await editor.diagnostics(uri);
  expect(diagnostics.map(({ code, severity }) => `${String(severity)} ${String(code)}`)).toEqual([
    "1 source/anonymous",
  ]);
  await editor.stop();
});
