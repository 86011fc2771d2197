import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Ajv as AjvClass, ValidateFunction } from "ajv";

const require = createRequire(import.meta.url);
const Ajv = (require("ajv-draft-04") as { default: typeof AjvClass }).default;
const addFormats = (require("ajv-formats") as { default: (ajv: AjvClass) => void }).default;

const ROOT = path.join(import.meta.dirname, "..", "w3c");

interface Assertion {
  readonly name: string;
  readonly validate: ValidateFunction;
}

/** The suite nests `$schema` in its definitions, which is allowed at the top only. */
function withoutNestedSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNestedSchema);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([name]) => name !== "$schema");
  return Object.fromEntries(entries.map(([name, member]) => [name, withoutNestedSchema(member)]));
}

function readSchema(file: string): Record<string, unknown> {
  const text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  return withoutNestedSchema(JSON.parse(text)) as Record<string, unknown>;
}

function schemaFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return schemaFiles(file);
    return name.endsWith(".json") ? [file] : [];
  });
}

function load(): Record<"annotation" | "collection" | "page", Assertion[]> {
  const ajv = new Ajv({ strict: false, validateSchema: false, logger: false });
  addFormats(ajv);
  for (const file of schemaFiles(path.join(ROOT, "definitions"))) {
    ajv.addSchema(readSchema(file), path.basename(file));
  }
  const assertions = (folder: string, isOther: (file: string) => boolean): Assertion[] =>
    schemaFiles(path.join(ROOT, folder))
      .filter((file) => !isOther(file))
      .map((file) => {
        const name = path.relative(ROOT, file);
        return {
          name,
          validate: ajv.compile({ ...readSchema(file), id: `must-${name.replaceAll("/", "_")}` }),
        };
      });
  return {
    annotation: assertions("annotations", () => false),
    collection: assertions("collections", (file) => file.includes(`${path.sep}pages${path.sep}`)),
    page: assertions(path.join("collections", "pages"), () => false),
  };
}

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const suite = load();

/** How many assertions there are, so that a suite that was not found does not pass. */
export const assertionCount = Object.values(suite).reduce((sum, each) => sum + each.length, 0);

/** The names of the MUST assertions that a sidecar fails: as a collection, as its page, and each annotation by itself. */
export function failedMusts(sidecar: string): string[] {
  const collection = JSON.parse(sidecar) as { first: { items: object[] } };
  const failed = (kind: keyof typeof suite, value: object): string[] =>
    suite[kind].filter(({ validate }) => !validate(value)).map(({ name }) => name);
  return [
    ...failed("collection", collection),
    ...failed("page", { "@context": CONTEXT, ...collection.first }),
    ...collection.first.items.flatMap((item) => failed("annotation", { "@context": CONTEXT, ...item })),
  ];
}
