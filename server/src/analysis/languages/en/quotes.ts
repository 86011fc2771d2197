import { WordMap, WordSet } from "../../../text/wordSet.js";
import type { PronounTraits, QuoteLexicon } from "../../quotes/lexicon.js";
import { phraseList, wordMap, wordSet } from "../wordList.js";
import { tags, verbs } from "./quoteCues.js";
import {
  anonymityPhrases,
  bodies,
  documents,
  roleModifiers,
  roles,
  things,
  titles,
} from "./quoteSpeakers.js";

export const quotes: QuoteLexicon = {
  verbs,
  tags,
  passives: new WordMap(),
  speakerEnclitics: [],
  tagOpenings: wordSet("so"),
  sourcePrepositions: phraseList(`
    according to
    in the words of
  `),
  anaphors: new WordSet(),
  agentPrepositions: wordSet("by"),
  speechSigns: wordSet(
    `called calls calling criticised criticized criticising criticizing accused accuses accusing described describes
    describing dubbed labelled labeled branded slammed blasted condemned praised urged warned said says told
    denounced hailed mocked promising quoting quoted wrote writing spoke speaking`,
  ),
  complementizers: wordSet("that"),
  interrogatives: wordSet("whether if why how what who when where which"),
  pronouns: wordMap<PronounTraits>(
    ["he", { number: "singular", gender: "male", personal: true }],
    ["she", { number: "singular", gender: "female", personal: true }],
    ["they", { number: "plural" }],
    ["it", { number: "singular", impersonal: true }],
    ["i we you", { number: "any", deictic: true }],
  ),
  preverbs: wordSet(
    `has have had also then later further again once repeatedly previously recently reportedly already now still even
    just always often usually sometimes never only simply merely quickly angrily quietly allegedly publicly privately
    recently would will is was are were be been being to do does did today yesterday may might could can should must
    subsequently initially formerly themselves himself herself itself both all mistakenly openly explicitly personally
    clearly strongly bluntly famously briefly reluctantly finally eventually wryly sarcastically`,
  ),
  negations: wordSet("not never n't no nobody cannot neither nor without"),
  negationEndings: ["n't", "n’t"],
  adjunctOpenings: wordSet(
    `in on at during after before when while as from through via over with by to about under into following amid
    outside inside near since until upon ahead because where referring adding speaking writing citing noting according
    who which whose that`,
  ),
  hearerPrepositions: wordSet("to"),
  hearerPronouns: wordSet("me us him her them you it"),
  dayNames: wordSet(
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday`,
  ),
  timeWords: wordSet(
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow morning afternoon evening night earlier later last
    this next week month year on - ( ) late early recently`,
  ),
  clauseOpenings: wordSet(
    `although though because since while when whereas if unless before after until as but however meanwhile and or so
    that whether where yet also saying which with whilst`,
  ),
  connectives: phraseList(`
    however
    meanwhile
    in addition
    for example
    in a statement
    at the time
    on the other hand
    but
    and
    also
    then
    still
    yet
    so
    while
    although
    as
    after
    before
    when
    if
    because
    though
    since
  `),
  coordinators: wordSet("and or &"),
  adversatives: wordSet("but yet though although"),
  relativizers: wordSet("who which that"),
  finiteWords: wordSet(
    `is are was were be been am has have had do does did will would can could may might must shall should isn't aren't
    wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't says said
    makes made takes took goes went gets got comes came wants want needs need gives gave remains remained becomes
    became shows showed means meant knows knew keeps kept lies faces causes caused uses appears seems`,
  ),
  verbPrefixes: [],
  verbSuffixes: ["ed"],
  nonVerbs: wordSet(
    "hundred indeed united speed naked wicked sacred aged beloved armed alleged so-called proposed",
  ),
  determiners: wordSet(
    "the a an this that these those his her its their our my your another some many several most all both one no any every",
  ),
  phraseEnds: new WordSet(),
  conditionals: wordSet("if unless whether"),
  plurals: wordSet("these those several many some most all both"),
  titles,
  roles,
  roleModifiers,
  officeHeads: new WordSet(),
  innerPrepositions: wordSet("of for & / -"),
  rolePrepositions: wordSet("to at in from with"),
  copulas: wordSet("is are was were became become"),
  namers: wordSet("named called"),
  nameParticles: wordSet("bin al el van de der von da dos ibn di del la le du of"),
  clausesNeedSubject: true,
  reopeningMarks: 2,
  participleSuffix: "ing",
  passiveAuxiliaries: wordSet("is are was were be been being get got gets"),
  pluralForms: wordSet(
    `say add claim insist note explain argue comment admit acknowledge assert allege report believe feel suspect fear
    hope estimate predict forecast speculate show find deny recommend think state tell write suggest`,
  ),
  nounForms: wordSet(
    `report reports claim claims note notes comment comments state states remarks answers jokes shouts screams
    estimates estimate forecast forecasts projects fears hopes doubts promises demands orders show shows finds
    suspects suspect requests queries questions reasons points need reports reading`,
  ),
  postverbs: wordSet("also too again"),
  singulars: wordSet("a an this that each every another whose one"),
  infinitiveMarkers: wordSet("to"),
  infinitiveLeads: wordSet("on continued"),
  bodies,
  documents,
  things,
  anonymousHeads: wordSet("source sources official officials insider insiders aide aides diplomat diplomats"),
  sourceComplements: wordSet(
    "of at in from with within inside for to on by close familiar briefed involved who and speaking",
  ),
  nonSources: new WordSet(),
  anonymityPhrases,
  indefinites: wordSet(
    "a an one some several two three many senior local unnamed western top military security government another",
  ),
  outletOpenings: phraseList(`
    as reported by
    as quoted by
    as cited by
    reported by
    quoted by
    cited by
  `),
  outletVerbs: wordSet("reported reports reporting"),
  quotingVerbs: wordSet("quoted quotes quoting cited cites citing"),
  datePrepositions: wordSet("on"),
  outletFillers: wordSet("the by from news agency newspaper magazine website"),
  termSigns: wordSet(
    `called titled entitled named term terms word words phrase nicknamed dubbed known labelled labeled so-called
    motto slogan motto nickname title like name names alias`,
  ),
  definites: wordSet("the this that"),
  ownSide: new WordSet(),
  genders: wordMap<"female" | "male">(
    [
      "mrs ms miss madam lady dame queen princess duchess sister spokeswoman chairwoman congresswoman policewoman actress mother daughter wife aunt widow girl woman",
      "female",
    ],
    [
      "mr sir lord king prince duke father brother spokesman chairman congressman policeman actor son husband uncle boy man",
      "male",
    ],
  ),
  introducers: wordSet("from by"),
  falseFriends: phraseList(`
    that said
    said to
    is said
    are said
    was said
    were said
    pleaded guilty
    pleaded not
    read more
    noted for
  `),
};
