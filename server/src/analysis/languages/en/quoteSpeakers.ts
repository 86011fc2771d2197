import { WordSet } from "../../../text/wordSet.js";
import { phraseList, wordSet } from "../wordList.js";

/** Ranks, degrees and forms of address before a name. */
export const titles = wordSet(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister pastor rabbi imam sheikh
  general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal private admiral commander cmdr
  marshal brigadier detective inspector superintendent constable officer deputy chief senator sen representative rep
  congressman congresswoman governor gov president premier king queen prince princess duke duchess judge justice hon
  honourable honorable mp jr sr pope cardinal archbishop bishop ambassador secretary minister mayor councillor`,
);

/** Adds the regular plural of each word: roles and bodies speak in the plural as well. */
function withPlurals(words: WordSet): WordSet {
  const plural = (word: string) => (word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`);
  return new WordSet([...words].flatMap((word) => [word, plural(word)]));
}

/** Heads of offices, jobs and relations. */
const singularRoles = wordSet(
  `president minister secretary chairman chairwoman chairperson chair chief director officer executive ceo cfo coo cto
  spokesman spokeswoman spokesperson representative leader founder co-founder owner head boss manager editor reporter
  journalist correspondent author writer poet novelist blogger columnist professor lecturer researcher scientist
  academic student teacher principal headteacher dean doctor nurse surgeon physician epidemiologist economist analyst
  expert lawyer attorney barrister solicitor prosecutor judge justice magistrate commissioner governor mayor senator
  congressman congresswoman lawmaker mp politician councillor ambassador diplomat envoy official aide adviser advisor
  undersecretary treasurer chancellor premier prime general colonel major captain lieutenant sergeant commander admiral
  constable detective inspector superintendent sheriff officer policeman policewoman trooper agent investigator
  coach trainer player striker goalkeeper midfielder defender winger captain athlete champion driver rider referee
  actor actress singer musician artist director producer star comedian host presenter broadcaster designer engineer
  developer architect farmer fisherman worker shopkeeper trader merchant shareholder investor banker broker dealer
  activist campaigner organiser organizer volunteer protester protestor demonstrator resident neighbour neighbor
  witness victim survivor suspect defendant passenger pilot mother father parent brother sister son daughter wife
  husband uncle aunt cousin friend colleague relative widow boy girl man woman person people bishop archbishop priest
  pastor imam rabbi pope king queen prince princess duke duchess historian biologist physicist chemist psychologist
  psychiatrist sociologist coauthor co-author programmer hacker critic supporter rival opponent vice deputy assistant
  senior former acting interim undersecretary whistleblower coroner major curator librarian member poster user
  police man woman`,
);

export const roles: WordSet = new WordSet([...withPlurals(singularRoles), "men", "women", "people"]);

export const roleModifiers = wordSet(
  `general vice deputy assistant senior junior foreign home prime interior defence defense health education finance
  justice labour labor shadow executive managing chief legal medical scientific press communications marketing police
  fire state federal county city district national local regional staff affairs security human rights campaign`,
);

/** Heads of bodies that speak as one. */
export const bodies = withPlurals(singularBodies());

function singularBodies(): WordSet {
  return wordSet(
    `police government ministry department agency office administration authority authorities council committee commission
  court parliament congress senate house company firm corporation bank group organisation organization charity
  union association federation league club team party coalition alliance army navy military force forces palace white
  pentagon kremlin downing university college school hospital board embassy regulator watchdog tribunal airline
  operator manufacturer publisher network newspaper opposition campaign rebel officials media`,
  );
}

/** Heads of texts and data that say something. */
export const documents = withPlurals(singularDocuments());

function singularDocuments(): WordSet {
  return wordSet(
    `report study statement letter document survey poll data figures statistics article editorial paper analysis
  research results findings results complaint indictment lawsuit memo email post message sign law rule section memo
  notice release website book bill ruling order review audit`,
  );
}

/** Heads that are no speaker whatever verb follows. */
export const things = wordSet(
  "attack move decision event fact situation increase rise fall crisis evidence this that it which there",
);

export const anonymityPhrases = phraseList(`
  on condition of anonymity
  on the condition of anonymity
  who asked not to be named
  who asked not to be identified
  who declined to be named
  who declined to be identified
  who did not want to be named
  who did not wish to be named
  who spoke anonymously
  who wished to remain anonymous
  who requested anonymity
  requesting anonymity
  speaking anonymously
  who was not authorised to speak
  who was not authorized to speak
  who were not authorised to speak
  who were not authorized to speak
  anonymous
  unnamed
  unidentified
`);
