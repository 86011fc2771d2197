import { WordSet } from "../../../text/wordSet.js";
import type { FindingLexicon } from "../../findings/lexicon.js";
import { wordMap, wordSet } from "../wordList.js";

/** What checks of English text need to know. */
export const findings: FindingLexicon = {
  quotes: {
    casualties: wordSet(
      "dead died dies deaths killed kills killing injured wounded injuries casualties injuring wounding fatalities slain",
    ),
    contestWords: wordSet("with through long from career knee hamstring"),
    utterances: wordSet(`
      question questions answer answers words message messages statement comment comments post posts tweet tweets letter
      text email note prayer verse slogan motto lyrics poem headline headlines title sign banner caption joke story
      wrote written writes reads read asked asks replied quote quotation line lines document
    `),
  },
  numbers: {
    restWords: wordSet("rest remainder remaining"),
    partsPhrases: ["consisting of", "made up of", "comprised of", "comprising", "consists of", "composed of"],
    ofWholePhrases: ["of the total", "of all", "of the whole", "of the entire"],
    predicates: wordMap(
      ["killed dead died slain", "dead"],
      ["injured wounded hurt", "injured"],
      ["missing", "missing"],
      ["arrested detained", "arrested"],
      ["displaced evacuated", "displaced"],
      ["rescued", "safe"],
    ),
    auxiliaries: wordSet("were was are have has had been be being left also reportedly who that"),
    otherCountWords: wordSet(
      "previously earlier initially originally other others another more additional further at from to each per average while yesterday including among besides year since",
    ),
    placeWords: wordSet("in at near"),
    worthWords: wordSet("worth costing valued"),
    millionOrMore: null,
  },
  text: {
    neverDoubled: wordSet("the of and to a is was as it an or but are were be its their will would"),
    doubledPairs: [
      ["and also and", "and"],
      ["but however", "but"],
      ["or or", "or"],
    ],
    complementizers: wordSet("that"),
    enclitics: [],
    affixLetters: { start: 3, end: 4 },
    leastSeen: 3,
    variantLetters: new WordSet("ule"),
    confusable: wordSet(`
      conservation conversation prosecution persecution affection infection inflection reflection deflection
      preposition proposition immigration emigration precede proceed preceding proceeding adaption adoption
      complement compliment complementary complimentary principal principle stationary stationery continuous
      production reduction expansion extension detention retention contention intention invention deception reception
      inspection infection injection objection ejection rejection election selection expect except accept
      commission omission emission remission permission submission competition repetition
      contracts contacts contract contact contracting contacting remainder reminder competing completing starting stating started stated basically statistics statistical political politician electoral electorate effective affective
    `),
  },
};
