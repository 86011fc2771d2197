import { WordMap, WordSet } from "../../../../text/wordSet.js";
import type { CountingLexicon } from "../../../numbers/lexicon.js";

const words = (list: string): WordSet => new WordSet(list.split(/\s+/));

/** What ends a counted noun phrase, and what looks like a count and is none. */
export const counting: CountingLexicon = {
  stops: words(
    "and or but nor yet so because since although though while whereas if unless until when whenever where after before as than that which who whom whose what how why in on at by for from to into onto of with without within about against among between through during over under above below across along around behind beside beyond near off out up down toward towards upon via per versus vs is are was were be been being am has have had having do does did done will would shall should can could may might must the a an this these those my your his her its our their it he she they we i you him them us me not no never also only just even still already now then there here today yesterday tomorrow more less most least very too quite rather ago each every both either neither all any some such other another said say says told including included following according later earlier away apart together back again yesterday tonight ever so later am pm alone instead respectively altogether combined total worth due",
  ),
  verbs: words(
    "went came took got made saw knew gave found left kept began held brought wrote sat stood lost paid met ran sent built fell cut led won grew spoke read spent rose hit beat drew drove broke chose died lived want need help make take get give go come see know think look use work call try ask seem feel become leave put mean keep let begin show hear play run move live believe bring happen write provide sit stand lose pay meet include continue set learn change lead understand watch follow stop create speak allow add spend grow open walk win offer remember love consider appear buy wait serve die send expect build stay fall reach remain suggest raise pass sell require report decide pull",
  ),
  verbPrefixes: [],
  verbSuffixes: ["ed"],
  notVerbs: words(
    "red bed shed seed feed weed speed breed united hundred sacred naked wicked armed unarmed wounded injured displaced elected limited related detailed disabled alleged unidentified masked used",
  ),
  head: "last",
  adverbials: new WordMap(),
  bearing: [],
  plurals: words(
    "people men women children police feet teeth geese mice sheep fish deer cattle personnel staff troops media data criteria phenomena aircraft spacecraft series species headquarters crew firefighters policemen policewomen servicemen fishermen businessmen congressmen spokesmen gunmen wives lives",
  ),
  enclitics: [],
  classifiers: new WordSet(),
  relative: new WordSet(),
  quantifiers: words("several many few numerous"),
  idioms: [
    "one another",
    "one day",
    "one by one",
    "no one",
    "one on one",
    "one-on-one",
    "anyone",
    "number one",
    "one-sided",
    "one thing",
    "not one to",
    "this one",
    "that one",
    "the one",
    "each one",
    "every one",
    "which one",
    "new one",
    "old one",
    "another one",
    "this past one",
    "day one",
  ],
  labels: words(
    "article section chapter no number nos route flight room rule resolution channel page pp p fig figure table paragraph clause act bill case unit gate exit boeing airbus covid sars iso version class type model building apartment apt suite",
  ),
  series: words(
    "part chapter volume phase round stage game season episode week day group division level grade world war super bowl type category tier explorer windows",
  ),
  codes: words("phone tel telephone fax call hotline account"),
  magnitudeNouns: words("magnitude mag"),
};
