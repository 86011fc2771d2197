import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

interface MenuEntry {
  readonly command?: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
  };
}

const { contributes } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8"),
) as Manifest;

/** What stands more than once. The editor takes one of them, and says nothing of the other. */
const repeated = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

test.each<readonly [string, readonly string[]]>([
  ["setting", contributes.configuration.flatMap(({ properties }) => Object.keys(properties))],
  ["command", contributes.commands.map(({ command }) => command)],
  ["key of a command", contributes.keybindings.map(({ command, key }) => `${command} ${key}`)],
  [
    "menu entry",
    Object.entries(contributes.menus).flatMap(([menu, all]) =>
      all.map((each) => menu + JSON.stringify(each)),
    ),
  ],
])("every %s is declared once", (_, names) => {
  expect(repeated(names)).toEqual([]);
});

/** The editor's own key for the first command of a thread of notes: Ctrl+Enter. */
const SUBMITS_A_COMMENT = "copydesk.saveNote";

test("every command of a menu or a button can be given by the keyboard: by a key, or in the palette", () => {
  const { commandPalette = [], ...menus } = contributes.menus;
  const hidden = commandPalette.filter(({ when }) => when === "false").map(({ command }) => command);
  const keys = contributes.keybindings.map(({ command }) => command);
  const clicked = [
    ...new Set(Object.values(menus).flatMap((all) => all.flatMap(({ command }) => command ?? []))),
  ];
  expect(clicked.length).toBeGreaterThan(30);
  expect(
    clicked.filter((command) => hidden.includes(command) && !keys.includes(command)),
    "reached by the mouse alone",
  ).toEqual([SUBMITS_A_COMMENT]);
  expect(contributes.menus["comments/commentThread/context"]?.[0]?.command).toBe(SUBMITS_A_COMMENT);
});
