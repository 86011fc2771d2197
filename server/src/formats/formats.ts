import { readBrat } from "./bratReader.js";
import { writeBrat } from "./bratWriter.js";
import { readConll } from "./conllReader.js";
import { writeConll } from "./conllWriter.js";
import type { Exported, ExportOptions, FormatDocument, Imported, TargetArticle } from "./document.js";
import { readDoccano, writeDoccano } from "./doccano.js";
import { writeHtml } from "./html.js";
import { readWebanno } from "./webannoReader.js";
import { writeWebanno } from "./webannoWriter.js";
import { readXmi } from "./xmiReader.js";
import { writeXmi } from "./xmiWriter.js";
import { readProdigy, writeProdigy } from "./prodigy.js";
import { readLabelStudio, writeLabelStudio } from "./labelStudio.js";
import { readHypothesis, writeHypothesis } from "./hypothesis.js";
import { writeNinjs } from "./ninjs.js";
import { writeClaimReview } from "./claimReview.js";
import { writeFootnotes } from "./footnotes.js";
import { writeQuestions } from "./questions.js";
import { writeWorksheet } from "./worksheet.js";
import { writeCorrection } from "./correction.js";
import { readW3c } from "./w3cReader.js";
import { writeW3c } from "./w3cWriter.js";
import { readSpacy, writeSpacy } from "./spacy.js";
import { readTable, writeTable } from "./table.js";

/** One format: what it is, and its ways out and in, where it has them. */
export interface Format {
  readonly name: string;
  readonly description: string;
  /** True where it says who did what and when, or is not meant to. */
  readonly holdsRecord?: true;
  /** True where it has what has lost its place, too, or is not meant to. */
  readonly holdsUnplaced?: true;
  /**
   * Makes the files of all these articles together.
   * @throws MissingForExport
   */
  readonly write?: (documents: readonly FormatDocument[], options: ExportOptions) => Exported;
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
  {
    name: "webanno",
    description: "WebAnno TSV 3, for INCEpTION",
    write: writeWebanno,
    read: readWebanno,
  },
  {
    name: "xmi",
    description: "UIMA CAS in XMI, for INCEpTION and DKPro",
    write: writeXmi,
    read: readXmi,
  },
  {
    name: "doccano",
    description: "doccano JSONL, a line an article",
    write: writeDoccano,
    read: readDoccano,
  },
  {
    name: "spacy",
    description: "spaCy JSON (Doc.to_json), a list of articles",
    write: writeSpacy,
    read: readSpacy,
  },
  {
    name: "prodigy",
    description: "Prodigy JSONL, a line an article",
    write: writeProdigy,
    read: readProdigy,
  },
  {
    name: "labelstudio",
    description: "Label Studio JSON, a task an article",
    write: writeLabelStudio,
    read: readLabelStudio,
  },
  {
    name: "hypothesis",
    description: "Hypothesis API JSON",
    write: writeHypothesis,
    read: readHypothesis,
  },
  { name: "html", description: "a page with the annotations marked, for any browser", write: writeHtml },
  {
    name: "w3c",
    description: "W3C Web Annotation in JSON-LD",
    write: writeW3c,
    read: readW3c,
  },
  {
    name: "ninjs",
    description: "IPTC ninjs: the text, and the people, organisations and places in it",
    write: writeNinjs,
  },
  {
    name: "claimreview",
    description: "schema.org ClaimReview of one rated claim; takes --publisher, --page-url, --claim",
    holdsRecord: true,
    write: writeClaimReview,
  },
  {
    name: "footnotes",
    description: "Markdown with notes, checks and evidence as footnotes",
    holdsRecord: true,
    write: writeFootnotes,
  },
  {
    name: "questions",
    description: "what is open, as plain text for a chat",
    holdsRecord: true,
    holdsUnplaced: true,
    write: writeQuestions,
  },
  {
    name: "worksheet",
    description: "a table for checking, a row a claim or quote",
    holdsRecord: true,
    holdsUnplaced: true,
    write: (documents, options) => writeWorksheet(documents, options, "csv"),
  },
  {
    name: "worksheet-md",
    description: "the same in Markdown",
    holdsRecord: true,
    holdsUnplaced: true,
    write: (documents, options) => writeWorksheet(documents, options, "md"),
  },
  {
    name: "correction",
    description:
      "what was corrected since --base, with date and time; further articles are looked through for the same claim",
    holdsRecord: true,
    holdsUnplaced: true,
    write: writeCorrection,
  },
];
