import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { AnnotationSet } from "../annotations/annotation.js";
import { parseSidecar, SIDECAR_SUFFIX } from "../annotations/sidecar/sidecar.js";
import { textOfFile } from "../store/fileText.js";
import { InputError } from "./exitCode.js";

const start = promisify(execFile);
const MOST_BYTES = 100 * 1024 * 1024;
const FOLDER = ".copydesk/annotations/";

/** An article as one branch has it, with its sidecar there. */
export interface BranchArticle {
  /** Relative to the repository's root. */
  readonly file: string;
  readonly branch: string;
  readonly text: string;
  readonly set: AnnotationSet;
}

/**
 * The annotated articles of a branch, or any other name that git knows a commit by; nothing is checked out.
 * @param given files and folders in the current folder's repository
 * @throws InputError where there is no repository or branch, or a sidecar cannot be read
 */
export async function branchArticles(branch: string, given: readonly string[]): Promise<BranchArticle[]> {
  const commit = await commitOf(branch);
  const root = text(await git(["rev-parse", "--show-toplevel"])).trim();
  const inside = given.map((each) => path.relative(root, path.resolve(each)).replaceAll(path.sep, "/"));
  const listed = text(await git(["-C", root, "ls-tree", "-r", "--name-only", "-z", commit])).split("\0");
  const sidecars = listed.filter((name) => name.endsWith(SIDECAR_SUFFIX));
  const articles: BranchArticle[] = [];
  for (const sidecar of sidecars) {
    const file = articleOf(sidecar);
    const isMeant = inside.some((each) => each === "" || file === each || file.startsWith(`${each}/`));
    if (isMeant && listed.includes(file)) articles.push(await read(root, { branch, commit, sidecar, file }));
  }
  return articles;
}

async function read(
  root: string,
  { branch, commit, sidecar, file }: { branch: string; commit: string; sidecar: string; file: string },
): Promise<BranchArticle> {
  const show = (name: string): Promise<Buffer> => git(["-C", root, "cat-file", "blob", `${commit}:${name}`]);
  const { set, problem } = parseSidecar(text(await show(sidecar)));
  if (problem) throw new InputError(`${branch}:${sidecar}: ${problem.detail.en}`);
  const article = textOfFile(await show(file));
  if (typeof article !== "string") throw new InputError(`${branch}:${file} is no text`);
  return { file, branch, text: article, set };
}

function articleOf(sidecar: string): string {
  const article = sidecar.slice(0, -SIDECAR_SUFFIX.length);
  const at = article.lastIndexOf(FOLDER);
  return at < 0 ? article : article.slice(0, at) + article.slice(at + FOLDER.length);
}

async function commitOf(branch: string): Promise<string> {
  try {
    return text(
      await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${branch}^{commit}`]),
    ).trim();
  } catch {
    throw new InputError(`there is no branch ${branch}; this folder must be in its repository`);
  }
}

/** Without a shell; nothing is fetched, locked or asked. */
async function git(args: readonly string[]): Promise<Buffer> {
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
  const { stdout } = await start("git", [...args], { encoding: "buffer", maxBuffer: MOST_BYTES, env });
  return stdout;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
