import { WordSet } from "../../../text/wordSet.js";
import type { FindingLexicon } from "../../findings/lexicon.js";
import { wordMap, wordSet } from "../wordList.js";

/** What checks of Indonesian text need to know. */
export const findings: FindingLexicon = {
  quotes: {
    casualties: wordSet(
      "tewas meninggal gugur terbunuh dibunuh menewaskan membunuh terluka luka luka-luka cedera melukai mencederai merenggut",
    ),
    contestWords: wordSet("fase babak sistem partai laga mengalami pemain"),
    utterances: wordSet(`
      pertanyaan jawaban ucapan pernyataan pesan kalimat kata-kata perkataan komentar doa bacaan artinya lafal ayat hadis
      surat isi isinya salinan putusan dokumen tulisan unggahan cuitan status judul semboyan slogan moto tagline motto
      pepatah lirik puisi pantun kutipan seruan teriakan yel-yel spanduk poster caption keterangan menuliskan bertuliskan
      menulis tertulis berbunyi bunyinya berjudul bertajuk menyapa bertanya menjawab bercerita
    `),
  },
  numbers: {
    restWords: wordSet("sisanya selebihnya sisa"),
    partsPhrases: ["terdiri dari", "terdiri atas", "dengan rincian", "dengan perincian", "rinciannya"],
    ofWholePhrases: ["dari total", "dari seluruh", "dari keseluruhan", "dari jumlah total"],
    predicates: wordMap(
      ["tewas meninggal wafat gugur", "dead"],
      ["luka luka-luka terluka cedera", "injured"],
      ["hilang", "missing"],
      ["ditangkap diamankan diciduk dibekuk", "arrested"],
      ["mengungsi dievakuasi", "displaced"],
      ["selamat", "safe"],
    ),
    auxiliaries: wordSet("yang telah sudah dilaporkan dinyatakan dipastikan ditemukan menjadi korban"),
    otherCountWords: wordSet(
      "sebelumnya semula awalnya tadinya lain lainnya lagi tambahan bertambah menjadi hingga di antaranya antara masing-masing tiap setiap per rata-rata sementara kemarin pernah tahun dari total selain",
    ),
    placeWords: wordSet("di dari ke"),
    worthWords: wordSet("senilai seharga bernilai seniali"),
    millionOrMore: "miliar",
  },
  text: {
    neverDoubled: wordSet(
      "yang dan di ke dari untuk dengan pada dalam itu ini adalah akan telah sudah oleh karena juga bahwa sebagai atau tersebut kepada bagi tidak hanya serta agar jika",
    ),
    doubledPairs: [
      ["dan serta", "dan"],
      ["serta dan", "serta"],
      ["agar supaya", "agar"],
      ["supaya agar", "supaya"],
      ["adalah merupakan", "merupakan"],
      ["merupakan adalah", "merupakan"],
      ["demi untuk", "demi"],
      ["namun tetapi", "namun"],
      ["tetapi namun", "tetapi"],
      ["atau ataupun", "atau"],
      ["karena disebabkan", "karena"],
    ],
    complementizers: wordSet("bahwa"),
    enclitics: ["nya"],
    affixLetters: { start: 3, end: 3 },
    leastSeen: 1,
    variantLetters: new WordSet(),
    confusable: wordSet(`
      penebangan penerbangan pemberian pemerian menempatkan menepatkan penempatan penepatan memberikan memerikan
      berwenang berenang bergabung bergaung administratif profesional tradisional internasional memiliki penyerangan
      kemarahan keparahan perkembangan pertumbuhan pemerintah pemerintahan kementerian menggunakan menyebutkan
      mengatakan mengatasi mengawasi menjelaskan menegaskan menekankan menuturkan menurunkan meluncurkan
      penerangan pertamanan pertemanan perumahan perubahan penambangan penimbangan penetapan penerapan
      menerapkan menetapkan menyatakan menyalakan pemerataan pemetaan penyelamatan penyematan pengamanan pengalaman
      penyataan pernyataan pertanyaan pengusaha penguasa perawatan perwatakan pelayanan pelayaran pelatihan pelebaran
      pendapatan pendataan pendaftaran penyiaran penyiapan pengajaran pengejaran pemerasan pemeranan menerangkan
      menyerangkan menyerahkan menyarankan penyerahan penyaringan penyiringan perhitungan penghitungan pertimbangan
      pertambangan pertumbangan menumbangkan menimbangkan menyambungkan menyumbangkan penyambung penyumbang
      memasukkan memasukan membawakan membawahkan pengembangan pengambangan mengembangkan mengambangkan
      keterangan ketenangan ketegangan kemenangan kemandangan perhatian perhelatan persidangan persandingan
      perbandingan pertandingan penandatangan penandatanganan kebijakan kebajikan pemanasan penanaman penamaan
      menyampaikan menyamaikan pelaksanaan pelaksana pembangunan pembangun mendirikan mandirikan pemilihan pemulihan
      memilihkan memulihkan pemilahan pemecahan pemerahan perasaan perusahaan perusakan persamaan perlombaan
      pengakuan pengakuian penyebaran penyeberangan penyaluran pengeluaran pengaturan pengukuran pengukuhan
    `),
  },
};
