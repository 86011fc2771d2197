import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { OPTIONS } from "./options.js";
import { onDisk, readJson, textOf } from "./workbench.js";

interface TokenRule {
  readonly scope?: string | readonly string[];
  readonly settings: { readonly foreground?: string };
}

interface Theme {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: readonly TokenRule[];
  readonly semanticTokenColors?: Readonly<Record<string, string | { foreground?: string }>>;
}

/** A default theme with what it includes: later rules win over earlier ones. */
interface ResolvedTheme {
  readonly kind: "dark" | "light" | "highContrast" | "highContrastLight";
  readonly colors: Readonly<Record<string, string>>;
  readonly rules: readonly { readonly selector: string; readonly foreground: string }[];
}

/** WCAG 2.2, 1.4.3: text needs 4.5 to 1 against what is behind it. */
const ENOUGH = 4.5;

/** The editor's own, where a theme does not say. */
const DEFAULT_BACKGROUND = {
  dark: "#1E1E1E",
  light: "#FFFFFF",
  highContrast: "#000000",
  highContrastLight: "#FFFFFF",
};
const DEFAULT_FOREGROUND = {
  dark: "#BBBBBB",
  light: "#333333",
  highContrast: "#FFFFFF",
  highContrastLight: "#292929",
};

const KINDS: Readonly<Record<string, ResolvedTheme["kind"]>> = {
  "vs-dark": "dark",
  vs: "light",
  "hc-black": "highContrast",
  "hc-light": "highContrastLight",
};

async function readTheme(uri: vscode.Uri): Promise<Theme[]> {
  const text = await textOf(uri);
  // Themes are JSON with comments and trailing commas.
  const plain = text
    .replace(
      /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
      (_, quoted: string | undefined) => quoted ?? "",
    )
    .replace(/,(\s*[}\]])/g, "$1");
  const theme = JSON.parse(plain) as Theme;
  const included = theme.include ? await readTheme(vscode.Uri.joinPath(uri, "..", theme.include)) : [];
  return [...included, theme];
}

async function defaultThemes(): Promise<Map<string, ResolvedTheme>> {
  const root =
    OPTIONS.themes === null
      ? vscode.extensions.getExtension("vscode.theme-defaults")?.extensionUri
      : onDisk(OPTIONS.themes);
  assert.ok(root, "the editor has its default themes");
  const { contributes } = (await readJson(vscode.Uri.joinPath(root, "package.json"))) as {
    contributes: { themes: { id: string; uiTheme: string; path: string }[] };
  };
  const themes = new Map<string, ResolvedTheme>();
  for (const { id, uiTheme, path } of contributes.themes) {
    const parts = await readTheme(vscode.Uri.joinPath(root, path));
    const rules = parts.flatMap(({ tokenColors = [] }) =>
      tokenColors.flatMap(({ scope = [], settings: { foreground } }) =>
        foreground === undefined ? [] : selectorsOf(scope).map((selector) => ({ selector, foreground })),
      ),
    );
    const colors = Object.assign({}, ...parts.map((part) => part.colors ?? {})) as Record<string, string>;
    themes.set(id, { kind: KINDS[uiTheme] ?? "dark", colors, rules });
  }
  return themes;
}

function selectorsOf(scope: string | readonly string[]): string[] {
  const list = typeof scope === "string" ? scope.split(",") : scope;
  return list.map((each) => each.trim());
}

/** What a scope is painted in: the longest selector that it begins with, the last one of several. */
function foregroundOf({ rules }: ResolvedTheme, scope: string): string | undefined {
  let best: { selector: string; foreground: string } | undefined;
  for (const rule of rules) {
    const matches = scope === rule.selector || scope.startsWith(`${rule.selector}.`);
    if (matches && (!best || rule.selector.length >= best.selector.length)) best = rule;
  }
  return best?.foreground;
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** `#abc` and `#aabbccdd` as `#aabbcc`. */
function plainColor(color: string): string {
  return color.length === 4 ? color.replace(/[0-9a-f]/gi, "$&$&") : color.slice(0, 7);
}

suite("colours can be read", () => {
  const manifest = vscode.extensions.getExtension("copydesk.copydesk")?.packageJSON as {
    contributes: {
      semanticTokenScopes: { scopes: Record<string, string[]> }[];
      colors: { id: string; defaults: Record<ResolvedTheme["kind"], string> }[];
    };
  };

  test("every kind of highlight, in every default theme", async () => {
    const { semanticTokenScopes } = manifest.contributes;
    const unreadable: string[] = [];
    for (const [name, theme] of await defaultThemes()) {
      const background = plainColor(theme.colors["editor.background"] ?? DEFAULT_BACKGROUND[theme.kind]);
      const plain = theme.colors["editor.foreground"] ?? DEFAULT_FOREGROUND[theme.kind];
      for (const [type, scopes] of semanticTokenScopes.flatMap(({ scopes: map }) => Object.entries(map))) {
        const painted = scopes
          .map((scope) => foregroundOf(theme, scope))
          .find((color) => color !== undefined);
        const ratio = contrast(plainColor(painted ?? plain), background);
        if (ratio < ENOUGH) unreadable.push(`${name}: ${type} ${painted ?? plain} ${ratio.toFixed(2)}`);
      }
    }
    assert.deepEqual(unreadable, []);
  });

  test("what marks annotations, in every default theme", async () => {
    const unreadable: string[] = [];
    for (const [name, theme] of await defaultThemes()) {
      const background = plainColor(theme.colors["editor.background"] ?? DEFAULT_BACKGROUND[theme.kind]);
      for (const { id, defaults } of manifest.contributes.colors) {
        const ratio = contrast(plainColor(defaults[theme.kind]), background);
        if (ratio < ENOUGH) unreadable.push(`${name}: ${id} ${defaults[theme.kind]} ${ratio.toFixed(2)}`);
      }
    }
    assert.deepEqual(unreadable, []);
  });

  test("the measure itself: black on white is 21 to 1, a grey in between is not enough", () => {
    assert.equal(contrast("#000000", "#FFFFFF"), 21);
    assert.ok(contrast("#999999", "#FFFFFF") < ENOUGH);
  });
});
