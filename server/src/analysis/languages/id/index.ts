import { WordSet } from "../../../text/wordSet.js";
import type { Language } from "../language.js";
import { entities } from "./entities.js";
import { findings } from "./findings.js";
import { numbers } from "./numbers.js";
import { quotes } from "./quotes.js";
import { sections } from "./sections.js";

const words = (list: string): WordSet => new WordSet(list.split(/\s+/));

export const indonesian: Language = {
  code: "id",
  abbreviations: words(
    "jl jln no nomor tgl hal dr drs dra prof ir h hj kh tk sdr sdri yth rp st sp sh se mm mt kol letkol brigjen mayjen letjen jend kapt lettu letda kompol akp akbp kombes irjen komjen ust ph hlm vol dll dsb dkk dst bpk a.n u.p no",
  ),
  functionWords: words(
    "yang dan di ke dari untuk dengan pada dalam ini itu adalah tidak akan telah sudah oleh karena juga bahwa sebagai atau mereka kami kita saya ia dia para tersebut kata ada bisa dapat setelah saat menjadi lebih masih sebuah seorang antara hingga namun serta agar jika hanya bukan belum",
  ),
  sections,
  entities,
  quotes,
  numbers,
  findings,
};
