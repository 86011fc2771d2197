// Writes the tables of commands, keys and settings into README.md from package.json and its English strings.
// --check: changes nothing, fails when the README is not true.
import { readFileSync, writeFileSync } from "node:fs";

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json"));
const strings = JSON.parse(read("package.nls.json"));
const said = (text) => text.replace(/%([^%]+)%/g, (_, key) => strings[key]);
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const { commands, keybindings, configuration, menus } = manifest.contributes;
const hidden = new Set(
  menus.commandPalette.filter(({ when }) => when === "false").map(({ command }) => command),
);
const keyOf = (command) => keybindings.find((binding) => binding.command === command);

const commandRows = commands
  .filter(({ command }) => !hidden.has(command))
  .map(({ command, title }) => {
    const binding = keyOf(command);
    const key = binding ? `\`${binding.key}\`${binding.mac ? ` (macOS \`${binding.mac}\`)` : ""}` : "";
    return `| Copydesk: ${cell(said(title))} | ${key} |`;
  });
const settingRows = configuration.flatMap(({ properties }) =>
  Object.entries(properties).map(([name, { default: value, description, markdownDescription }]) => {
    return `| \`${name}\` | \`${JSON.stringify(value)}\` | ${cell(said(description ?? markdownDescription))} |`;
  }),
);
const tables = {
  commands: ["| command | key |", "|---|---|", ...commandRows].join("\n"),
  settings: ["| setting | default | what it does |", "|---|---|---|", ...settingRows].join("\n"),
};

const before = read("README.md");
let after = before;
for (const [name, table] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(after)) throw new Error(`README.md has no place for the table of ${name}`);
  after = after.replace(place, (_, open, close) => `${open}${table}\n${close}`);
}
if (process.argv.includes("--check")) {
  if (after !== before) {
    console.error("README.md does not match package.json: run npm run readme");
    process.exit(1);
  }
} else writeFileSync(new URL("../README.md", import.meta.url), after);
