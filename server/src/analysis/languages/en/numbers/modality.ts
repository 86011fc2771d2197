import { WordSet } from "../../../../text/wordSet.js";
import type { Modality, ModalityLexicon } from "../../../numbers/lexicon.js";

const list = (modality: Modality, phrases: string): (readonly [string, Modality])[] =>
  phrases.split("|").map((phrase) => [phrase, modality] as const);

export const modality: ModalityLexicon = {
  before: [
    ...list(
      "about",
      "about|around|approximately|roughly|nearly|almost|close to|some|an estimated|estimated|circa|ca.|approx|approx.|~|≈|or so|somewhere around|near|in the region of|an average of|averaging",
    ),
    ...list(
      "at-least",
      "at least|a minimum of|no less than|no fewer than|not less than|minimum of|upwards of|as many as at least|≥|>=",
    ),
    ...list(
      "at-most",
      "at most|up to|no more than|not more than|a maximum of|maximum of|as many as|as much as|at the most|≤|<=",
    ),
    ...list(
      "more",
      "more than|over|above|exceeding|greater than|higher than|in excess of|well over|just over|topping|>|beyond",
    ),
    ...list("less", "less than|fewer than|under|below|lower than|just under|well under|short of|not even|<"),
    ...list("exact", "exactly|precisely"),
  ],
  after: [
    ...list("about", "or so|-ish|-odd"),
    ...list("at-least", "or more|or above|and over|or over|+|and above|and up"),
    ...list("at-most", "or less|or fewer|or under|or below|and under"),
  ],
  ranges: [
    { opening: "between", joins: ["and", "to"] },
    { opening: "from", joins: ["to", "through", "until", "up to"], mayFall: true },
    { opening: "", joins: ["to", "or"] },
  ],
  plusMinus: ["±", "+/-", "+/−", "plus or minus", "give or take"],
  up: new WordSet(
    "rose rise rises risen rising increased increase increases increasing grew grow grows grown growing climbed climb climbing jumped jump jumping surged soared gained up raised raise expanded doubled".split(
      " ",
    ),
  ),
  down: new WordSet(
    "fell fall falls fallen falling decreased decrease decreases decreasing declined decline declining dropped drop dropping slipped shrank shrunk slid down reduced reduce cut lowered plunged sank tumbled".split(
      " ",
    ),
  ),
  changeTo: ["to"],
  changeFrom: ["from"],
  changeBy: ["by"],
};
