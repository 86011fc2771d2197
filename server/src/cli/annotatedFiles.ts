import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Annotation, AnnotationSet } from "../annotations/annotation.js";
import { stat } from "node:fs/promises";
import { AnnotationIndex } from "../store/annotationIndex.js";
import { NodeFileSystem } from "../store/nodeFileSystem.js";
import { readSidecar } from "../store/sidecarFile.js";
import { InputError } from "./exitCode.js";

/** An article's file with what its sidecar holds. */
export interface AnnotatedFile {
  /** As the person named it, or relative to the folder named. */
  readonly file: string;
  readonly path: string;
  readonly set: AnnotationSet;
}

/**
 * The articles with sidecars that arguments name: files, or all of a folder, wherever its sidecars are kept.
 * @throws InputError where a sidecar cannot be read, or where there is none
 */
export async function annotatedFiles(given: readonly string[]): Promise<AnnotatedFile[]> {
  const found: AnnotatedFile[] = [];
  for (const each of given) {
    const isFolder = (await stat(each).catch(() => null))?.isDirectory() === true;
    found.push(...(isFolder ? await annotatedIn(each) : [await annotatedFile(each)]));
  }
  if (found.length === 0) throw new InputError(`there are no annotations in ${given.join(", ")}`);
  return found;
}

async function annotatedIn(folder: string): Promise<AnnotatedFile[]> {
  const root = path.resolve(folder);
  const index = new AnnotationIndex({
    fileSystem: new NodeFileSystem(),
    folders: [pathToFileURL(root).href],
    cache: null,
  });
  await index.load();
  return Promise.all(
    index.sidecars().map(async ({ article, sidecar }) => {
      const file = fileURLToPath(article);
      return { file: path.relative(root, file), path: file, set: await setOf(sidecar, file) };
    }),
  );
}

async function annotatedFile(file: string): Promise<AnnotatedFile> {
  const sidecar = pathToFileURL(`${path.resolve(file)}.annotations.json`).href;
  return { file, path: path.resolve(file), set: await setOf(sidecar, file) };
}

async function setOf(sidecar: string, file: string): Promise<AnnotationSet> {
  const { content, problem } = await readSidecar(new NodeFileSystem(), sidecar);
  if (problem) throw new InputError(problem.message.en);
  if (!content) throw new InputError(`${file} has no annotations`);
  return content.set;
}

/** The annotations that are somebody's own: no answers, nothing rejected, nothing a machine alone has made. */
export function ownAnnotations({ annotations }: AnnotationSet): Annotation[] {
  return annotations.filter(
    ({ motivation, status, creators, target }) =>
      motivation !== "replying" &&
      status !== "rejected" &&
      status !== "suggested" &&
      target.kind === "text" &&
      creators.some(({ type }) => type === "Person"),
  );
}
