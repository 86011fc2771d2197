import type { CueVerb } from "../../quotes/lexicon.js";
import { wordMap } from "../wordList.js";

const says: CueVerb = { act: "statement", bare: "always" };
const states: CueVerb = { act: "statement", bare: "clause" };
const informs: CueVerb = { act: "statement", bare: "clause", hearer: true };
const claims: CueVerb = { act: "statement", bare: "clause", nominal: true };
const thinks: CueVerb = { act: "estimate", bare: "clause" };
const denies: CueVerb = { act: "denial", bare: "clause" };
const asks: CueVerb = { act: "request", bare: "clause", hearer: true };
const wants: CueVerb = { act: "request", bare: "clause" };
const promises: CueVerb = { act: "promise", bare: "clause" };
const questions: CueVerb = { act: "question", bare: "never" };

/** Active verbs of reporting; the most frequent of Kompas, detik and Antara first. */
export const verbs = wordMap<CueVerb>(
  [
    `mengatakan menyatakan menambahkan menjelaskan menuturkan menyebutkan mengungkapkan menegaskan memaparkan
    menerangkan mengemukakan menandaskan membeberkan mengutarakan menguraikan menceritakan mengisahkan mengucapkan
    berkata berujar bercerita berucap bilang ngomong menukas menimpali berkilah berdalih beralasan
    menyahut menjawab berseru berteriak menyimpulkan mengatakannya`,
    says,
  ],
  [
    `menyampaikan melaporkan mengabarkan memberitakan mengklaim mengaku mengakui menyebut membenarkan memastikan
    menekankan menggarisbawahi mengungkap berpendapat berpandangan beranggapan berargumen berdalil menilik
    mencontohkan mencatat mengeluh mengeluhkan menuduh menuding
    mengkritik mengecam menyindir menyoroti menyayangkan menyesalkan
    memutuskan menyetujui menyepakati mengonfirmasi mengkonfirmasi berkomentar membocorkan 
    berpesan bersaksi bersumpah menyadari berbunyi mempertegas`,
    states,
  ],
  ["memberitahu memberitahukan memperingatkan menginformasikan meyakinkan", informs],
  ["melanjutkan meneruskan", { act: "statement", bare: "marked" }],
  ["menolak", { act: "denial", bare: "never" }],
  [
    "menulis menuliskan bertutur membisikkan mengenang menggambarkan mengumpamakan mengibaratkan",
    { act: "statement", bare: "never" },
  ],
  ["menunjukkan memperlihatkan", { act: "statement", bare: "never", thought: true, documents: true }],
  ["mengumumkan mendeklarasikan", claims],
  [
    `memperkirakan menilai menduga meyakini menganggap memprediksi meramalkan memproyeksikan mengestimasi
    menaksir optimistis optimis mencurigai mengkhawatirkan khawatir percaya yakin memandang menyangka mengira
    berkeyakinan berasumsi mengasumsikan`,
    thinks,
  ],
  ["membantah menampik menyangkal menepis", denies],
  [
    `meminta mengimbau menghimbau mendesak mengajak memohon memerintahkan menginstruksikan mewajibkan melarang
    mengingatkan`,
    asks,
  ],
  ["menuntut menyerukan mengharapkan berharap menginginkan menyarankan mengusulkan merekomendasikan", wants],
  ["berjanji menjanjikan berkomitmen menjamin", promises],
  ["bertanya menanyakan mempertanyakan", questions],
);

/** Base forms: a speech tag only next to a closing mark, a comma or a sentence's start, with a speaker after it. */
export const tags = wordMap<CueVerb>(
  [
    `kata ujar tutur ucap ungkap papar jelas tegas lanjut tambah terang sebut imbuh tandas pungkas tutup tulis beber
    sambung jawab bunyi urai teriak sahut tukas cetus kilah elak seru aku akui timpal beo keluh canda kenang
    tuding kecam ulas cakap bilang demikian`,
    says,
  ],
  ["nilai duga prediksi", thinks],
  ["harap pesan desak ajak pinta imbau", asks],
  ["bantah", denies],
  ["tanya", { act: "question", bare: "never" }],
  ["janji", promises],
);

/** Passives with their speaker after them: `disampaikan (oleh) X`. */
export const passives = wordMap<CueVerb>([
  `disampaikan dikatakan diungkapkan dijelaskan ditegaskan dikemukakan diutarakan dituturkan dipaparkan dibeberkan
  diucapkan disebutkan diakui diterangkan dilontarkan`,
  says,
]);
