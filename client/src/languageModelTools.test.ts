import { describe, expect, it, vi } from "vitest";
import { registerLanguageModelTools } from "./languageModelTools.js";

interface FakeEditor {
  readonly l10n: { t(message: string, ...words: readonly string[]): string };
  readonly lm: { registerTool?: unknown };
  readonly LanguageModelToolResult: unknown;
  readonly LanguageModelTextPart: unknown;
}

/** An editor that has no tools, until one is given them. */
const editor = vi.hoisted(
  (): FakeEditor => ({
    l10n: {
      t: (message: string, ...words: readonly string[]) =>
        message.replace(/\{(\d)\}/g, (_, at: string) => words[Number(at)] ?? ""),
    },
    lm: {},
    LanguageModelToolResult: Object,
    LanguageModelTextPart: Object,
  }),
);
vi.mock("vscode", () => editor);

interface Registered {
  prepareInvocation(options: { readonly input: object }): {
    readonly confirmationMessages?: { readonly title: string; readonly message: string };
  };
}

const server = { annotations: () => Promise.reject(new Error("not asked for")), uriOf: String };

function registered(): Map<string, Registered> {
  const tools = new Map<string, Registered>();
  editor.lm.registerTool = (name: string, tool: Registered) => {
    tools.set(name, tool);
    return { dispose: () => tools.delete(name) };
  };
  const disposables = registerLanguageModelTools(server);
  expect(disposables).toHaveLength(tools.size);
  return tools;
}

describe("what an agent in the editor is given", () => {
  it("is nothing in an editor that has no tools", () => {
    delete editor.lm.registerTool;
    expect(registerLanguageModelTools(server)).toEqual([]);
  });

  it("asks the person before a proposal, with its words and its type, and says that it is a suggestion", () => {
    const input = { words: "gudang beras", type: "facility" };
    const asked = registered().get("copydesk_proposeAnnotation")?.prepareInvocation({ input });
    expect(asked?.confirmationMessages).toEqual({
      title: "Propose an annotation?",
      message: "“gudang beras” as facility. It is saved as a suggestion, for you to accept or reject.",
    });
  });

  it.each(["copydesk_listFindings", "copydesk_listAnnotations"])("reads without a question: %s", (name) => {
    const asked = registered().get(name)?.prepareInvocation({ input: {} });
    expect(asked).toBeDefined();
    expect(asked?.confirmationMessages).toBeUndefined();
  });
});
