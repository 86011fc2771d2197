import { WordSet } from "../../../text/wordSet.js";
const phrases = (list: string): WordSet =>
  new WordSet(
    list
      .split(/[,\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ""),
  );

/** Before a name: ranks, offices, degrees, religious and royal titles, forms of address. */
export const titles = phrases(`
  president, vice president, prime minister, deputy prime minister, premier, chancellor, minister, foreign minister,
  defense minister, defence minister, finance minister, interior minister, secretary, secretary of state, secretary of defense,
  defense secretary, foreign secretary, home secretary, secretary general, secretary-general, attorney general, speaker, senator,
  sen, representative, rep, congressman, congresswoman, governor, gov, lieutenant governor, mayor, councilman, ambassador,
  judge, justice, chief justice, general, gen, lieutenant general, lt gen, major general, maj gen, brigadier general, brig gen,
  brigadier, colonel, col, lieutenant colonel, lt col, major, maj, captain, capt, lieutenant, lt, sergeant, sgt, corporal, cpl,
  private, pvt, admiral, adm, rear admiral, vice admiral, commander, cmdr, king, queen, prince, princess, duke, duchess, emperor,
  empress, sultan, emir, sheikh, shaikh, sheik, sir, lord, lady, dame, baron, earl, count, pope, bishop, archbishop, cardinal,
  father, reverend, rev, rabbi, imam, ayatollah, grand ayatollah, mullah, crown prince, mr, mrs, ms, miss, dr, prof, professor,
  doctor, coach, chairman, chairwoman, chair, ceo, director, spokesman, spokeswoman, spokesperson, detective, inspector, officer,
  chief, former president, former prime minister, ex-president, saint, st, mx, chief executive, analyst, actor, actress, singer,
  author, journalist, reporter, lawyer, attorney
`);

/** Nouns that open a role beside a name: "Sean Robertson, a spokesman for the Pentagon". */
export const roleNouns = phrases(`
  spokesman, spokeswoman, spokesperson, president, minister, director, head, chief, chairman, chairwoman, chair, leader, commander,
  professor, analyst, researcher, economist, lawyer, attorney, author, founder, co-founder, owner, manager, captain, coach, editor,
  reporter, member, secretary, senator, governor, mayor, ambassador, adviser, advisor, general, colonel, officer, official, executive,
  vice, deputy, former, ceo, actor, actress, singer, writer, scientist, expert, wife, husband, son, daughter, brother, sister, father,
  mother, resident, activist, politician, candidate, prime, foreign, defense, defence, senior
`);
