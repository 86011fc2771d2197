// How the corpora that the tagger learns from mark names. A file counts when its name matches.
// open: types the corpus does not mark, so that a token without a mark may still be one of them
// marks: the corpus's labels as the tagger's types; "organisation?": may be one, may be none; others: no mark at all

const persons = { PER: "person", ORG: "organisation", LOC: "place" };

export const CORPORA = [
  { file: /^idner2k-train/, language: "id", marks: persons, open: [], weight: 2.5, cased: true, register: 0 },
  { file: /^nergrit-train/, language: "id", marks: persons, open: [], weight: 1, cased: true, register: 1 },
  {
    file: /^nerp-train/,
    language: "id",
    marks: { PER: "person", LOC: "place", IND: "organisation?" },
    open: ["organisation"],
    weight: 0.3,
    cased: false,
    unsure: ["place"],
  },
  {
    file: /^uner_ewt-train/,
    language: "en",
    marks: persons,
    open: [],
    weight: 1.5,
    cased: true,
    register: 0,
  },
  { file: /^wikigold/, language: "en", marks: persons, open: [], weight: 1, cased: true, register: 1 },
  {
    file: /^wnut17.*train/,
    language: "en",
    marks: { person: "person", location: "place", corporation: "organisation", group: "organisation" },
    open: [],
    weight: 0.5,
    cased: true,
  },
  { file: /^btc/, language: "en", marks: persons, open: [], weight: 0.5, cased: true },
  { file: /^re3d/, language: "en", marks: persons, open: [], weight: 0.2, cased: true },
  {
    file: /^crossner_politics-train/,
    language: "en",
    marks: {
      person: "person",
      politician: "person",
      location: "place",
      country: "place",
      organisation: "organisation",
      politicalparty: "organisation",
    },
    open: [],
    weight: 3,
    cased: true,
  },
];

/** Our own sentences, `sentences/LANGUAGE.txt`. */
export const OWN = {
  marks: { P: "person", O: "organisation", L: "place", l: "place?" },
  open: [],
  weight: 1.5,
  cased: true,
};

/** Sets to look at while training; nothing is learned from them. */
export const DEVELOPMENT = [
  { file: /^idner2k-dev/, language: "id", marks: persons },
  { file: /^nergrit-dev/, language: "id", marks: persons },
  { file: /^uner_ewt-dev/, language: "en", marks: persons },
  {
    file: /^crossner_politics-dev/,
    language: "en",
    marks: CORPORA.find(({ file }) => file.test("crossner_politics-train")).marks,
  },
];
