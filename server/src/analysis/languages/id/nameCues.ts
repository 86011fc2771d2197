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
  organisation/military: pasukan tentara angkatan komando batalyon batalion brigade divisi kodam korem kodim koramil detasemen resimen armada satuan lantamal gabungan
  organisation/government: kementerian departemen badan dinas direktorat ditjen dirjen komisi dewan lembaga majelis sekretariat pemerintah pemprov pemkot pemkab kantor pengadilan kejaksaan kejari kejati kedutaan konsulat inspektorat otoritas balai panitia satgas bappeda disdik dinkes dishub parlemen kongres senat
  organisation/police: polda polres polsek polresta polrestabes kepolisian polwiltabes polresta mapolda mapolres
  organisation/party: partai koalisi fraksi dpp dpw dpc
  organisation/armed-group: milisi brigade front
  organisation/company: pt cv bank perum koperasi grup maskapai
  organisation/university: universitas institut politeknik sekolah akademi stikes stie uin iain unit fakultas sma smp sd smk sman smpn sdn madrasah
  organisation/ngo: yayasan asosiasi aliansi perhimpunan persatuan ikatan himpunan forum serikat gerakan federasi lsm lbh jaringan paguyuban komunitas konfederasi liga pusat
  organisation/media: harian majalah koran tabloid surat
  organisation/court: mahkamah
  facility: penjara bandara pelabuhan stasiun terminal stadion gelora jembatan masjid gereja pura vihara candi istana gedung hotel mal mall pasar museum rsud rs rsup rsu lapas rutan rumah tol monumen tugu bendungan waduk pangkalan jalan jl jln gelanggang wisma menara taman kebun pabrik pltu pltn
  place/location: gunung sungai danau laut selat teluk tanjung samudra samudera pulau kepulauan pegunungan semenanjung bukit lembah gurun pantai kali
  place/gpe: provinsi kabupaten kecamatan kelurahan distrik republik kerajaan
  event: operasi perang pemilu pilkada pilpres pilgub pileg konferensi ktt festival piala olimpiade kongres muktamar
  law: uu perpres perppu permen
`);

/** Last words that belong to the name and tell its type. */
export const suffixes = table(`
  organisation/company: tbk inc ltd corp corporation group co airlines airways air motor bank company
  organisation/university: university college institute
  organisation/sport: fc united city club
  organisation/government: ministry agency department
  organisation/media: post times news tv tribune herald journal monitor agency daily radio channel
  organisation/ngo: foundation watch association center centre council
  facility: airport stadium hospital hotel plaza mall tower
`);
