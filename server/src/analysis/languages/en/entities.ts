import { WordSet } from "../../../text/wordSet.js";
import type { EntityLexicon } from "../../entities/lexicon.js";
import { prefixes, suffixes } from "./nameCues.js";
import { roleNouns, titles } from "./titles.js";

const words = (list: string): WordSet => new WordSet(list.trim().split(/\s+/));

export const entities: EntityLexicon = {
  titles,
  roleNouns,
  roleStops: words(`
    said says told added explained noted warned argued claimed stated announced confirmed denied who which that when
    while after before as on in has had have was were is are will would could can according`),
  prefixes,
  suffixes,
  particles: words("al el bin ibn ben van von der den de da di do dos del della la le abu ter"),
  connectors: words("of the and for on de in"),
  generations: words("jr sr ii iii iv"),
  calendar: words(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    gmt est edt pst pdt utc am pm`),
  plain: words(`
    the a an and or but of to in on at for with by from as is are was were be been being it its this that these those he
    she they we i you his her their our my your him them us me who what when where why how which there here not no yes if
    then than so because while after before during since until although though however meanwhile also still even just only
    more most some many much all any each every both few several other another such own same new old one two three four
    five six seven eight nine ten first second third last next now today yesterday tomorrow according despite under over
    between among against about into through up down out off again once do does did done has have had having can could may
    might must shall should will would let lets im ive thanks thank please hi hello dear ok okay well oh
    police government officials president minister coalition forces troops army residents people men women children
    police authorities mr mrs ms dr sir photo video image source copyright read more see also`),
  locatives: words("in at from near to into around across outside inside toward towards"),
  placeNouns: words("city town village province region state district island county"),
  personVerbs: words(`
    said says told added explained noted warned argued claimed stated announced confirmed denied testified wrote asked
    replied insisted recalled tweeted`),
  directions: words(
    "northern southern eastern western north south east west northeast northwest southeast southwest",
  ),
  directionOpeners: new WordSet(),
  voteNouns: words(
    "election elections by-election referendum primary primaries summit convention caucus caucuses",
  ),
  voteWords: words(`
    general presidential parliamentary legislative federal state local municipal regional provincial gubernatorial
    mayoral senatorial national by special snap leadership constitutional independence party first second third and annual
    assembly council devolution status`),
  votePlaces: words("in"),
  collectives: words("coalition alliance"),
  collectiveQualifiers: words("international global led backed"),
  forces: words("forces troops"),
};
