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

/** What a format may need to be told. */
export type ExportQuestion = "pageUrl" | "publisher" | "claimSummary" | "base";

/** One format: what it is, and its ways out and in, where it has them. */
export interface Format {
  readonly name: string;
  readonly description: { readonly en: string; readonly id: string };
  /** How names of its files end, where it can be read. */
  readonly endings?: readonly string[];
  /** What it asks for beside the annotations. */
  readonly takes?: readonly ExportQuestion[];
  /** True where it says who did what and when, or is not meant to. */
  readonly holdsRecord?: true;
  /** True where it has what has lost its place, too, or is not meant to. */
  readonly holdsUnplaced?: true;
  /** True where the file of several articles is that of each, one after the other. */
  readonly isLines?: true;
  /** True where it is about one article. */
  readonly ofOne?: true;
  /** True where the others are looked through: all of the workspace where none are named. */
  readonly asksOthers?: true;
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
  {
    name: "brat",
    endings: ["ann"],
    description: { en: "brat standoff", id: "brat standoff" },
    write: writeBrat,
    read: readBrat,
  },
  {
    name: "csv",
    endings: ["csv"],
    description: {
      en: "comma-separated values, a row an annotation",
      id: "nilai dipisahkan koma, satu baris per anotasi",
    },
    write: (documents) => writeTable(documents, ","),
    read: (data, article) => readTable(data, article, ","),
  },
  {
    name: "tsv",
    endings: ["tsv"],
    description: {
      en: "tab-separated values, a row an annotation",
      id: "nilai dipisahkan tab, satu baris per anotasi",
    },
    write: (documents) => writeTable(documents, "\t"),
    read: (data, article) => readTable(data, article, "\t"),
  },
  {
    name: "conll2003",
    endings: ["conll", "txt"],
    description: {
      en: "CoNLL-2003 columns: names as PER, ORG, LOC and MISC",
      id: "kolom CoNLL-2003: nama sebagai PER, ORG, LOC, dan MISC",
    },
    write: (documents) => writeConll(documents, "conll2003"),
    read: readConll,
  },
  {
    name: "iob2",
    endings: ["iob2", "conll", "txt"],
    description: {
      en: "two columns, names with their tags as B- and I-",
      id: "dua kolom, nama dengan tagnya sebagai B- dan I-",
    },
    write: (documents) => writeConll(documents, "iob2"),
    read: readConll,
  },
  {
    name: "bioes",
    endings: ["bioes", "conll", "txt"],
    description: {
      en: "two columns, names with their tags as B-, I-, E- and S-",
      id: "dua kolom, nama dengan tagnya sebagai B-, I-, E-, dan S-",
    },
    write: (documents) => writeConll(documents, "bioes"),
    read: readConll,
  },
  {
    name: "webanno",
    endings: ["tsv"],
    description: { en: "WebAnno TSV 3, for INCEpTION", id: "WebAnno TSV 3, untuk INCEpTION" },
    write: writeWebanno,
    read: readWebanno,
  },
  {
    name: "xmi",
    endings: ["xmi", "xml"],
    description: {
      en: "UIMA CAS in XMI, for INCEpTION and DKPro",
      id: "UIMA CAS dalam XMI, untuk INCEpTION dan DKPro",
    },
    write: writeXmi,
    read: readXmi,
  },
  {
    name: "doccano",
    isLines: true,
    endings: ["jsonl", "json"],
    description: { en: "doccano JSONL, a line an article", id: "doccano JSONL, satu baris per artikel" },
    write: writeDoccano,
    read: readDoccano,
  },
  {
    name: "spacy",
    endings: ["json"],
    description: {
      en: "spaCy JSON (Doc.to_json), a list of articles",
      id: "spaCy JSON (Doc.to_json), daftar artikel",
    },
    write: writeSpacy,
    read: readSpacy,
  },
  {
    name: "prodigy",
    isLines: true,
    endings: ["jsonl", "json"],
    description: { en: "Prodigy JSONL, a line an article", id: "Prodigy JSONL, satu baris per artikel" },
    write: writeProdigy,
    read: readProdigy,
  },
  {
    name: "labelstudio",
    endings: ["json"],
    description: {
      en: "Label Studio JSON, a task an article",
      id: "Label Studio JSON, satu tugas per artikel",
    },
    write: writeLabelStudio,
    read: readLabelStudio,
  },
  {
    name: "hypothesis",
    endings: ["json"],
    takes: ["pageUrl"],
    description: { en: "Hypothesis API JSON", id: "Hypothesis API JSON" },
    write: writeHypothesis,
    read: readHypothesis,
  },
  {
    name: "html",
    description: {
      en: "a page with the annotations marked, for any browser",
      id: "halaman dengan anotasi ditandai, untuk semua peramban",
    },
    write: writeHtml,
  },
  {
    name: "w3c",
    endings: ["jsonld", "json"],
    description: { en: "W3C Web Annotation in JSON-LD", id: "W3C Web Annotation dalam JSON-LD" },
    write: writeW3c,
    read: readW3c,
  },
  {
    name: "ninjs",
    takes: ["pageUrl"],
    description: {
      en: "IPTC ninjs: the text, and the people, organisations and places in it",
      id: "IPTC ninjs: teks beserta orang, organisasi, dan tempat di dalamnya",
    },
    write: writeNinjs,
  },
  {
    name: "claimreview",
    takes: ["publisher", "pageUrl", "claimSummary"],
    description: {
      en: "schema.org ClaimReview of one rated claim",
      id: "ClaimReview schema.org atas satu klaim yang sudah dinilai",
    },
    ofOne: true,
    holdsRecord: true,
    write: writeClaimReview,
  },
  {
    name: "footnotes",
    description: {
      en: "Markdown with notes, checks and evidence as footnotes",
      id: "Markdown dengan catatan, pemeriksaan, dan bukti sebagai catatan kaki",
    },
    holdsRecord: true,
    write: writeFootnotes,
  },
  {
    name: "questions",
    description: {
      en: "what is open, as plain text for a chat",
      id: "yang belum selesai, sebagai teks biasa untuk obrolan",
    },
    holdsRecord: true,
    holdsUnplaced: true,
    write: writeQuestions,
  },
  {
    name: "worksheet",
    description: {
      en: "a table for checking, a row a claim or quote",
      id: "tabel untuk pemeriksaan, satu baris per klaim atau kutipan",
    },
    holdsRecord: true,
    holdsUnplaced: true,
    write: (documents, options) => writeWorksheet(documents, options, "csv"),
  },
  {
    name: "worksheet-md",
    description: { en: "a table for checking in Markdown", id: "tabel untuk pemeriksaan dalam Markdown" },
    holdsRecord: true,
    holdsUnplaced: true,
    write: (documents, options) => writeWorksheet(documents, options, "md"),
  },
  {
    name: "correction",
    takes: ["base"],
    description: {
      en: "a correction: what was changed since an earlier version, and other articles with the same claim",
      id: "ralat: yang diubah sejak versi sebelumnya, dan artikel lain dengan klaim yang sama",
    },
    ofOne: true,
    asksOthers: true,
    holdsRecord: true,
    holdsUnplaced: true,
    write: writeCorrection,
  },
];
