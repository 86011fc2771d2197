import { type Command, Option } from "commander";
import type { Conflict } from "../annotations/annotation.js";
import { type OpenedArticle, withArticle } from "./articleAnnotations.js";
import { articlePaths } from "./articlePaths.js";
import { ExitCode } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly format: "text" | "json";
  readonly take?: string;
  readonly author?: string;
}

/** Adds `copydesk adjudicate`. */
export function addAdjudicate(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("adjudicate")
    .description("list what two people decided differently, or settle it for one of them")
    .argument("<file...>", "articles, or folders of them")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--take <name>", "settle everything that this person had a say in as they said")
    .option("--author <name>", "who settles it; needed with --take")
    .action(async (files: string[], flags: Flags, command: Command) => {
      if (flags.take !== undefined && flags.author === undefined) command.error("--take needs --author");
      done(await adjudicate(files, flags));
    });
}

async function adjudicate(given: readonly string[], flags: Flags): Promise<ExitCode> {
  const open: object[] = [];
  for (const file of await articlePaths(given)) {
    const left = await withArticle(file, async (article) => {
      if (flags.take !== undefined) await settle(article, flags.take, flags.author ?? "");
      return article.store.conflicts(article.uri).map((conflict) => told(file, article, conflict));
    });
    for (const each of left) {
      open.push(each);
      if (flags.format === "text") await writeOut(`${line(each)}\n`);
    }
  }
  if (flags.format === "json") await writeOut(`${JSON.stringify(open, null, 2)}\n`);
  return open.length > 0 ? ExitCode.Found : ExitCode.Ok;
}

/** One conflict after the other: settling one leaves the list anew. */
async function settle({ store, uri }: OpenedArticle, name: string, author: string): Promise<void> {
  for (;;) {
    const conflict = store.conflicts(uri).find(({ values }) => values.some(({ by }) => by.includes(name)));
    if (!conflict) return;
    const choice = conflict.values.findIndex(({ by }) => by.includes(name));
    await store.resolveConflict(uri, conflict, choice, { type: "Person", name: author });
  }
}

interface Told {
  readonly file: string;
  readonly annotation: string;
  readonly words: string | null;
  readonly member: string;
  readonly values: Conflict["values"];
}

function told(file: string, { store, uri }: OpenedArticle, { annotation, member, values }: Conflict): Told {
  return { file, annotation, words: store.annotation(uri, annotation)?.text ?? null, member, values };
}

function line({ file, words, member, values }: Told): string {
  const sides = values.map(
    ({ value, by }) => `${by.join(", ")}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return `${file}: ${member} of “${(words ?? "").replace(/\s+/g, " ")}”: ${sides.join(" | ")}`;
}
