import { WordMap } from "../../../text/wordSet.js";
import type { TypeCue } from "../../entities/lexicon.js";

const table = (rows: string): WordMap<TypeCue> => {
  const cues = new WordMap<TypeCue>();
  for (const row of rows.trim().split("\n")) {
    const [kind = "", list = ""] = row.trim().split(":");
    const [type, subtype] = kind.split("/");
    for (const word of list.trim().split(/\s+/)) {
      cues.set(word, { type: type as TypeCue["type"], ...(subtype ? { subtype } : {}) });
    }
  }
  return cues;
};

/** First words that belong to the name and tell its type. */
export const prefixes = table(`
  organisation/government: ministry department office bureau parliament house senate
  organisation/university: university institute college
  organisation/company: bank
  organisation/ngo: association institute friends society council federation
  organisation/party: party
  place/location: mount lake cape gulf strait bay isle
  facility: fort camp
  event: operation battle treaty siege
`);

/** Last words that belong to the name and tell its type. */
export const suffixes = table(`
  organisation/company: inc ltd llc plc corp corporation group co company companies airlines airways bank motors industries holdings partners technologies systems
  organisation/university: university college institute school academy
  organisation/party: party
  organisation/government: ministry agency department bureau administration commission committee congress parliament council authority office
  organisation/court: court tribunal
  organisation/military: army navy force forces command corps brigade battalion guard division
  organisation/police: police
  organisation/media: times post news herald tribune journal daily magazine radio tv television network press gazette
  organisation/ngo: foundation association society union federation alliance league front movement organization organisation fund club coalition watch center centre
  organisation/sport: united fc rovers rangers
  facility: airport hospital stadium bridge prison hotel building tower palace museum library cathedral church mosque temple station street avenue road square park arena hall boulevard
  place/location: river lake sea ocean mountains mountain island islands valley desert bay peninsula strait gulf coast
  place/gpe: county province city state district republic
  event: war championship cup festival olympics election elections conference summit revolution crisis
  law: act treaty constitution
`);
