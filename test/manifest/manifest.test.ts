import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly menus: Readonly<Record<string, readonly object[]>>;
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
