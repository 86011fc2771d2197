import { ANY_ANNOTATION } from "./uimaLayers.js";
import { xmlValue } from "./xml.js";

export const DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
export const TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
export const SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";

const TEXT = "uima.cas.String";

/** What UIMA defines itself. */
const DEFINED: ReadonlySet<string> = new Set([ANY_ANNOTATION, "uima.tcas.DocumentAnnotation"]);
const INHERITED: ReadonlySet<string> = new Set(["language"]);

interface Feature {
  readonly range: string;
  /** Of what the items of an array are. */
  readonly items?: string;
}

/** The UIMA type system of what was written: each type with the features it was given. */
export class TypeSystem {
  readonly #types = new Map<string, { readonly parent: string; readonly features: Map<string, Feature> }>();

  /** An annotation with these features, which are text. */
  annotation(type: string, features: Iterable<string>): void {
    const parent = type === DOCUMENT ? "uima.tcas.DocumentAnnotation" : ANY_ANNOTATION;
    const known = this.#typeOf(type, parent);
    for (const name of features)
      if (!known.has(name) && !(type === DOCUMENT && INHERITED.has(name)))
        known.set(name, { range: name === "next" ? type : TEXT });
  }

  /** A relation between annotations of that layer. */
  relation(type: string, base: string): void {
    const features = this.#typeOf(type, ANY_ANNOTATION);
    for (const end of ["Governor", "Dependent"]) {
      const isOther = features.has(end) && features.get(end)?.range !== base;
      features.set(end, { range: isOther ? ANY_ANNOTATION : base });
    }
  }

  /** What stands between a slot's owner and what it leads to. */
  link(type: string): void {
    const features = this.#typeOf(type, "uima.cas.TOP");
    features.set("role", { range: TEXT }).set("target", { range: ANY_ANNOTATION });
  }

  slot(type: string, feature: string, items: string): void {
    this.#typeOf(type, ANY_ANNOTATION).set(feature, { range: "uima.cas.FSArray", items });
  }

  #typeOf(name: string, parent: string): Map<string, Feature> {
    const known = this.#types.get(name) ?? { parent, features: new Map<string, Feature>() };
    this.#types.set(name, known);
    return known.features;
  }

  write(): string {
    const types = [...this.#types]
      .filter(([name]) => !DEFINED.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
      "  <types>",
      ...types.flatMap(([name, { parent, features }]) => [
        "    <typeDescription>",
        `      <name>${xmlValue(name)}</name>`,
        "      <description/>",
        `      <supertypeName>${parent}</supertypeName>`,
        ...(features.size === 0
          ? []
          : ["      <features>", ...[...features].flatMap(featureLines), "      </features>"]),
        "    </typeDescription>",
      ]),
      "  </types>",
      "</typeSystemDescription>",
      "",
    ].join("\n");
  }
}

function featureLines([name, { range, items }]: readonly [string, Feature]): string[] {
  return [
    "        <featureDescription>",
    `          <name>${xmlValue(name)}</name>`,
    "          <description/>",
    `          <rangeTypeName>${xmlValue(range)}</rangeTypeName>`,
    ...(items === undefined ? [] : [`          <elementType>${xmlValue(items)}</elementType>`]),
    "        </featureDescription>",
  ];
}
