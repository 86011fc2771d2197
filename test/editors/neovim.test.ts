import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const CLI = path.resolve(import.meta.dirname, "../../dist/cli.js");
const DOCS = readFileSync(path.resolve(import.meta.dirname, "../../docs/editors.md"), "utf8");

/** Major and minor of the Neovim on the PATH; null where there is none. */
function installed(): readonly [number, number] | null {
  const { status, stdout } = spawnSync("nvim", ["--version"], { encoding: "utf8" });
  const [, major, minor] = /NVIM v(\d+)\.(\d+)/.exec(stdout ?? "") ?? [];
  return status === 0 ? [Number(major), Number(minor)] : null;
}

const version = installed();
if (!version) console.log("Neovim is not on the PATH: it is not driven.");

/** The page's configuration for that version, with this very program as the command. */
function configuration([major, minor]: readonly [number, number]): string {
  const blocks = [...DOCS.matchAll(/```lua\n([\s\S]*?)```/g)].map(([, lua = ""]) => lua);
  const [newer = "", older = ""] = blocks;
  const isOlder = major === 0 && minor < 11;
  const own = JSON.stringify([process.execPath, CLI, "lsp", "--stdio"]).slice(1, -1);
  const lua = (isOlder ? older : newer).replace('"copydesk", "lsp", "--stdio"', own);
  // Before 0.8 there is no vim.lsp.start, nor vim.fs.
  return major === 0 && minor < 8 ? `${ANCIENT}\n${lua}` : lua;
}

const ANCIENT = `
vim.g.do_filetype_lua = 1
vim.fs = { find = function() return {} end, dirname = function() return nil end }
vim.lsp.start = function(options)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(options))
end`;

/** Asks the server what the keys would, and prints the answers. */
const DRIVE = `
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 15000) or {}) do
    if answer.result then return answer.result end
  end
end
vim.cmd("edit jembatan.article")
local attached = vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local document = { uri = vim.uri_from_bufnr(0) }
local place = { line = 2, character = 52 }
local hover = ask("textDocument/hover", { textDocument = document, position = place })
local actions = ask("textDocument/codeAction", {
  textDocument = document,
  range = { start = place, ["end"] = place },
  context = { diagnostics = {} },
})
local done = ask("workspace/executeCommand", actions[1].command)
local messages = {}
for _, each in ipairs(vim.diagnostic.get(0)) do table.insert(messages, each.code .. ": " .. each.message) end
vim.fn.writefile({ vim.fn.json_encode({
  attached = attached,
  filetype = vim.bo.filetype,
  hover = hover.contents.value or hover.contents,
  action = actions[1].title,
  done = done.ok,
  diagnostics = messages,
}) }, "answers.json")
`;

const ARTICLE = `Jembatan Gantung Putus

GARUT — Sebanyak 214 keluarga terisolasi, kata Lilis Maryati, Senin (10/3/2026).
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copydesk-neovim-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the page for other editors", () => {
  test("starts the server as the command line does, in every configuration", () => {
    expect(DOCS.match(/"lsp"(?:\.into\(\))?,? "--stdio"/g)?.length).toBeGreaterThanOrEqual(5);
    const { stdout } = spawnSync(process.execPath, [CLI, "lsp", "--help"], { encoding: "utf8" });
    expect(stdout).toContain("--stdio");
  });

  test.skipIf(!version)(
    "drives Neovim: diagnostics, hover, and a quick fix that writes the sidecar",
    () => {
      writeFileSync(path.join(folder, "jembatan.article"), ARTICLE);
      mkdirSync(path.join(folder, ".copydesk"));
      writeFileSync(path.join(folder, "init.lua"), configuration(version ?? [0, 11]));
      writeFileSync(path.join(folder, "drive.lua"), DRIVE);
      const args = ["--headless", "-n", "-u", "init.lua", "-c", "luafile drive.lua", "-c", "qa!"];
      const environment = {
        ...process.env,
        XDG_STATE_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_CACHE_HOME: folder,
      };
      const { stderr } = spawnSync("nvim", args, {
        cwd: folder,
        encoding: "utf8",
        timeout: 60_000,
        env: environment,
      });
      expect(existsSync(path.join(folder, "answers.json")), stderr).toBe(true);
      const answers = JSON.parse(readFileSync(path.join(folder, "answers.json"), "utf8")) as Record<
        string,
        unknown
      >;
      expect(answers).toMatchObject({ attached: true, filetype: "article", done: true });
      expect(answers.hover).toContain("Lilis Maryati");
      expect(answers.action).toMatch(/^Accept “Lilis Maryati” as person/);
      expect(String(answers.diagnostics)).toContain("date/weekday-mismatch");
      const sidecar = readFileSync(path.join(folder, "jembatan.article.annotations.json"), "utf8");
      expect(sidecar).toContain('"exact": "Lilis Maryati"');
    },
    90_000,
  );
});
