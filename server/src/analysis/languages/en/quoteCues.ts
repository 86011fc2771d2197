import { WordMap } from "../../../text/wordSet.js";
import type { CueVerb } from "../../quotes/lexicon.js";
import { wordMap } from "../wordList.js";

const says: CueVerb = { act: "statement", bare: "always" };
const states: CueVerb = { act: "statement", bare: "clause" };
const tells: CueVerb = { act: "statement", bare: "clause", hearer: true };
const announces: CueVerb = { act: "statement", bare: "clause" };
const thinks: CueVerb = { act: "estimate", bare: "clause", thought: true };
const estimates: CueVerb = { act: "estimate", bare: "clause" };
const finds: CueVerb = { act: "statement", bare: "clause", thought: true };
const denies: CueVerb = { act: "denial", bare: "clause" };
const asks: CueVerb = { act: "request", bare: "never" };
const urges: CueVerb = { act: "request", bare: "never", hearer: true };
const promises: CueVerb = { act: "promise", bare: "clause" };
const questions: CueVerb = { act: "question", bare: "never", hearer: true };

/** Verbs of reporting in the forms in which a subject has them. */
export const verbs = wordMap<CueVerb>(
  ["said say says saying stated states stating insisted insists claimed claims argued argues", says],
  [
    `state added adds add adding claim claiming insist insisting noted notes note noting explained explains explain explaining argue arguing maintained
    maintains remarked remarks remarking commented comments comment commenting 
    concluded concludes concluding conceded concedes conceding admitted admits admit admitting acknowledged
    acknowledges acknowledging asserted asserts assert asserting alleged alleges allege alleging contended contends
    declared declares declaring observed observes observing replied replies replying responded responds responding
    answered answers retorted countered counters countering quipped joked jokes joking laughed recalled recalls recalling
    recounted reiterated reiterates reiterating repeated stressed stresses stressing emphasised emphasises
    emphasized emphasizes emphasising emphasizing underlined underscored revealed reveals revealing disclosed
    confirmed confirms confirm confirming testified testifies wrote writes write writing tweeted tweets tweeting
    posted blogged reported reports report reporting mentioned mentions complained complains complaining lamented laments
    cautioned cautions suggested suggests suggest suggesting proposed proposes reasoned reasons ventured volunteered
    whispered shouted shouts screamed screams yelled cried exclaimed muttered murmured snapped boasted
    bragged gushed enthused confided confessed confesses opined chimed interjected clarified clarifies
    elaborated elaborates summed hinted indicated indicates implied swore vented fumed raged thundered
    theorized theorised reads read reading agreed agrees pleaded conveyed quoth`,
    states,
  ],
  ["told tells tell telling informed informs notified assured assures reminded warned warns warning", tells],
  ["continued continues continuing", { act: "statement", bare: "never" }],
  ["announced announces announcing proclaimed", announces],
  [
    `thought thinks think believed believes believe believing felt feels feel knew knows considered considers
    suspects suspected suspect feared fears fear hoped hopes hope doubts doubted assumes assumed understands`,
    thinks,
  ],
  [
    `estimated estimates estimate estimating predicted predicts predict predicting forecast forecasts speculated
    speculates speculate projected`,
    estimates,
  ],
  ["found finds find showed shows show learned learnt discovered determined", finds],
  ["denied denies deny denying rejected rejects refuted disputed disputes dismissed", denies],
  ["demanded demands demanding requested recommended recommends recommend recommending", asks],
  ["urged urges urging advised advises ordered begged encouraged", urges],
  ["promised promises promising pledged pledges pledging vowed vows vowing", promises],
  ["asked asks asking wondered wonders inquired enquired queried questioned", questions],
);

/** Forms that may stand before their speaker: `said X`. */
export const tags = new WordMap(
  [...verbs].filter(([word, verb]) => !/ing$/.test(word) && !verb.hearer && !verb.thought),
);
