import { WordSet } from "../../../text/wordSet.js";
import type { Language } from "../language.js";
import { entities } from "./entities.js";
import { findings } from "./findings.js";
import { numbers } from "./numbers.js";
import { quotes } from "./quotes.js";
import { sections } from "./sections.js";

const words = (list: string): WordSet => new WordSet(list.split(/\s+/));

export const english: Language = {
  code: "en",
  abbreviations: words(
    "mr mrs ms dr prof sr jr st rev hon gen lt col maj capt sgt sen rep gov pres vs etc no inc ltd co corp dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd fig vol pp ph",
  ),
  functionWords: words(
    "the of and to in a is that for on was with as by at from it his her are were be has have had an this which or they but not who their its been will would said after more about when there than into out up one also",
  ),
  sections,
  entities,
  quotes,
  numbers,
  findings,
};
