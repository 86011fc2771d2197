import { type Command, Option } from "commander";
import type { Annotation } from "../annotations/annotation.js";
import { type AnnotatedFile, annotatedFiles } from "./annotatedFiles.js";
import { frozenFiles } from "./frozenSet.js";
import { ExitCode } from "./exitCode.js";
import { writeOut } from "./output.js";

interface Flags {
  readonly format: "text" | "json";
  readonly frozen?: string;
  readonly split?: string;
}

type Counts = Record<string, number>;

/** What is in the sidecars of some articles, counted. */
interface Stats {
  readonly articles: number;
  readonly annotations: number;
  readonly byType: Counts;
  readonly byStatus: Counts;
  readonly byAuthor: Counts;
  readonly byReview: Counts;
  /** Accepted quotes and claims, and how many of them were checked. */
  readonly checkable: number;
  readonly checked: number;
  readonly openTasks: Counts;
  /** Left by a merge, for a person to settle. */
  readonly toAdjudicate: number;
}

/** Adds `copydesk stats`. */
export function addStats(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("stats")
    .description("count the annotations of articles: by type, status, author, review, and what is unchecked")
    .argument("[file...]", "articles, or folders of them", ["."])
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--frozen <manifest>", "the articles of a frozen data set, which must be as they were frozen")
    .option("--split <name>", "one part of it")
    .action(async (given: string[], { format, frozen, split }: Flags) => {
      const files = frozen === undefined ? await annotatedFiles(given) : await frozenFiles(frozen, split);
      const stats = statsOf(files);
      await writeOut(format === "json" ? `${JSON.stringify(stats, null, 2)}\n` : report(stats));
      done(ExitCode.Ok);
    });
}

function statsOf(files: readonly AnnotatedFile[]): Stats {
  const all = files.flatMap(({ set }) =>
    set.annotations.filter(({ motivation }) => motivation !== "replying"),
  );
  const checkable = all.filter(
    ({ tag, status }) => status === "accepted" && (tag === "quote" || tag === "claim"),
  );
  return {
    articles: files.length,
    annotations: all.length,
    byType: counted(all.map(({ tag }) => tag ?? "note")),
    byStatus: counted(all.map(({ status }) => status ?? "accepted")),
    byAuthor: counted(all.flatMap(({ creators }) => creators.map(({ name }) => name))),
    byReview: counted(files.map(({ set }) => set.review?.state ?? "not-started")),
    checkable: checkable.length,
    checked: checkable.filter(({ checks }) => checks.length > 0).length,
    openTasks: counted(all.flatMap(openTasks)),
    toAdjudicate: files.reduce((sum, { set }) => sum + set.conflicts.length, 0),
  };
}

function openTasks({ tasks }: Annotation): string[] {
  return tasks.filter(({ state, kind }) => state === "open" && kind !== "discussion").map(({ kind }) => kind);
}

/** The most frequent first. */
function counted(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function report(stats: Stats): string {
  const table = (title: string, counts: Counts): string[] =>
    Object.entries(counts).map(
      ([name, count], i) => `${(i === 0 ? title : "").padEnd(12)}${name.padEnd(20)}${count}`,
    );
  return `${[
    `${stats.annotations} annotations in ${stats.articles} articles`,
    `${stats.checked} of ${stats.checkable} accepted quotes and claims are checked; ${stats.toAdjudicate} to adjudicate`,
    ...table("type", stats.byType),
    ...table("status", stats.byStatus),
    ...table("author", stats.byAuthor),
    ...table("review", stats.byReview),
    ...table("to do", stats.openTasks),
  ].join("\n")}\n`;
}
