import { readBrat } from "./bratReader.js";
import { writeBrat } from "./bratWriter.js";
import { readConll } from "./conllReader.js";
import { writeConll } from "./conllWriter.js";
import type { Exported, FormatDocument, Imported, TargetArticle } from "./document.js";
import { readTable, writeTable } from "./table.js";

/** One format: what it is, and its ways out and in, where it has them. */
export interface Format {
  readonly name: string;
  readonly description: string;
  /** Makes the files of all these articles together. */
  readonly write?: (documents: readonly FormatDocument[]) => Exported;
  /**
   * Reads data that was made on the article.
   * @throws MalformedData
   */
  readonly read?: (data: string, article: TargetArticle) => Imported;
}

/** All formats, in the order in which they are listed. */
export const FORMATS: readonly Format[] = [
  { name: "brat", description: "brat standoff", write: writeBrat, read: readBrat },
  {
    name: "csv",
    description: "comma-separated values, a row an annotation",
    write: (documents) => writeTable(documents, ","),
    read: (data, article) => readTable(data, article, ","),
  },
  {
    name: "tsv",
    description: "the same with tabs",
    write: (documents) => writeTable(documents, "\t"),
    read: (data, article) => readTable(data, article, "\t"),
  },
  {
    name: "conll2003",
    description: "CoNLL-2003 columns: names as PER, ORG, LOC and MISC",
    write: (documents) => writeConll(documents, "conll2003"),
    read: readConll,
  },
  {
    name: "iob2",
    description: "two columns, names with their tags as B- and I-",
    write: (documents) => writeConll(documents, "iob2"),
    read: readConll,
  },
  {
    name: "bioes",
    description: "two columns, names with their tags as B-, I-, E- and S-",
    write: (documents) => writeConll(documents, "bioes"),
    read: readConll,
  },
];
