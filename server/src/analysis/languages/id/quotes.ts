import { WordSet } from "../../../text/wordSet.js";
import type { PronounTraits, QuoteLexicon } from "../../quotes/lexicon.js";
import { phraseList, wordMap, wordSet } from "../wordList.js";
import { passives, tags, verbs } from "./quoteCues.js";
import {
  anonymityPhrases,
  bodies,
  documents,
  officeHeads,
  roleModifiers,
  roles,
  things,
  titles,
} from "./quoteSpeakers.js";

export const quotes: QuoteLexicon = {
  verbs,
  tags,
  passives,
  speakerEnclitics: ["nya"],
  tagOpenings: wordSet("demikian begitu"),
  sourcePrepositions: phraseList(`
    menurut
    menurut versi
    menurut keterangan
    berdasarkan keterangan
    berdasarkan pengakuan
    berdasarkan laporan
    berdasarkan data
  `),
  anaphors: wordSet("hal itu tersebut ini pernyataan demikian penjelasan keterangan pandangan imbauan"),
  agentPrepositions: wordSet("oleh"),
  speechSigns: wordSet(
    `menyebut disebut sebut mengkritik mengecam menuduh menuding menyindir menyebutnya dikritik dikecam dituduh
    dituding memuji menolak menjuluki mengejek menyerukan menuntut meminta menegaskan menyatakan mengatakan`,
  ),
  complementizers: wordSet("bahwa bahwasanya bahwasannya"),
  interrogatives: wordSet("apakah mengapa kenapa bagaimana siapa kapan jika kalau bila agar supaya untuk"),
  pronouns: wordMap<PronounTraits>(
    ["dia ia nya", { number: "singular" }],
    ["beliau", { number: "singular", personal: true }],
    ["mereka", { number: "plural" }],
    ["saya aku kami kita anda kamu kalian gue gua ku", { number: "any", deictic: true }],
    ["keduanya ketiganya", { number: "plural" }],
  ),
  preverbs: wordSet(
    `telah sudah juga pun kembali kemudian lalu akan sempat pernah masih terus turut ikut sebelumnya lantas
    bahkan sendiri langsung selanjutnya secara tegas resmi justru hanya selalu sering kerap tetap lagi
    baru sebelum perlu usah berulang kali berusaha mencoba ingin mau hendak terang terangan blak blakan - tegas sekaligus`,
  ),
  negations: wordSet("tidak tak belum bukan enggan jangan tanpa gagal"),
  negationEndings: [],
  adjunctOpenings: wordSet(
    `di dalam pada kepada saat ketika usai seusai setelah sebelum sambil seraya melalui lewat via dengan oleh ke
    terkait soal tentang mengenai selepas selama sejak seperti sebagaimana terhadap guna untuk menyusul menanggapi
    menjawab merespons menyikapi sesaat sesudah tatkala waktu kala berdasarkan sekaligus yang`,
  ),
  hearerPrepositions: wordSet("kepada pada"),
  hearerPronouns: wordSet("saya kami kita dia mereka"),
  dayNames: wordSet(
    `senin selasa rabu kamis jumat jum'at sabtu minggu ahad selas januari februari maret april mei juni juli agustus
    september oktober november desember`,
  ),
  timeWords: wordSet(
    `senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus
    september oktober november desember pagi siang sore malam petang dini hari kemarin lalu ini besok tadi lusa
    pekan bulan tahun akhir awal baru - pukul wib wita wit ( ) / selas hari itu`,
  ),
  clauseOpenings: wordSet(
    `meski meskipun walau walaupun karena sebab jika kalau bila apabila ketika setelah sebelum agar supaya sehingga
    sementara sedangkan namun tetapi tapi padahal kendati bahwa bahwasanya saat sejak hingga sampai maka lalu
    kemudian selain adapun bahkan apalagi dan serta atau lantaran seiring usai seraya sambil yakni yaitu
    ujarnya menurut yang namun,`,
  ),
  connectives: phraseList(`
    sementara itu
    termasuk
    selain itu
    oleh karena itu
    oleh sebab itu
    karena itu
    untuk itu
    dengan demikian
    di sisi lain
    di lain pihak
    lebih lanjut
    lebih jauh
    saat itu
    saat ini
    hal senada
    meski demikian
    meski begitu
    namun demikian
    walau demikian
    kendati demikian
    akan tetapi
    sebelumnya
    selanjutnya
    kemudian
    secara terpisah
    pada kesempatan itu
    dalam kesempatan itu
    dalam kesempatan yang sama
    di tempat terpisah
    senada
    adapun
    namun
    tetapi
    tapi
    sedangkan
    sementara
    lalu
    bahkan
    kini
    dan
    meski
    meskipun
    walaupun
    karena
    setelah
    ketika
    sebab
    juga
  `),
  coordinators: wordSet("dan serta atau"),
  adversatives: wordSet("tetapi tapi namun melainkan sedangkan"),
  relativizers: wordSet("yang"),
  finiteWords: wordSet(
    `akan telah sudah sedang masih tidak bisa dapat harus adalah ialah merupakan ada bukan belum mampu perlu ingin
    pernah tetap mulai menjadi tak boleh mau naik turun tumbuh tewas sulit mudah penting baik buruk siap lebih
    terlalu sangat cukup tepat wajar layak aneh salah benar aman gagal berhasil positif negatif rendah tinggi jelas
    keliru janggal padam surut kosong sesuai merosot stabil optimal rawan rentan efektif rampung selesai setuju tinggal datang pergi dapat masuk keluar lahir`,
  ),
  verbPrefixes: ["me", "ber", "di", "ter"],
  verbSuffixes: [],
  nonVerbs: wordSet(
    `berita bersama terhadap terkait terlalu terutama termasuk media medis meter menteri merek meja medan memang
    melalui menurut mengenai meski meskipun dengan dinas direktur direksi diri dini digital dirjen disiplin diskusi
    dinding terbaru terbesar tersebut tertentu terakhir terjauh tertinggi terendah terbanyak terpadu terbuka terakhir
    beras berat berbagai berapa berkas bersih besar beberapa beliau belum bersalah berikut berdasarkan diplomat
    distrik divisi dimensi diaspora dialog diagnosis media menang mental metode menengah teroris terorisme teritori
    terminal mereka merah`,
  ),
  determiners: wordSet(
    "para seorang sebuah sang si pihak kaum salah sejumlah beberapa banyak kedua ketiga seluruh",
  ),
  phraseEnds: wordSet("tersebut itu ini"),
  conditionals: wordSet("jika kalau bila apabila seandainya andai"),
  plurals: wordSet("para sejumlah beberapa banyak kedua ketiga"),
  titles,
  roles,
  roleModifiers,
  officeHeads,
  innerPrepositions: wordSet("dari untuk bidang asal & / - pimpinan atas bagi"),
  rolePrepositions: wordSet("untuk di bagi"),
  copulas: wordSet("menjadi adalah merupakan ialah membuat"),
  namers: wordSet("bernama"),
  nameParticles: wordSet("bin binti al el van de der von da dos ibn bint"),
  clausesNeedSubject: false,
  reopeningMarks: 3,
  participleSuffix: null,
  passiveAuxiliaries: new WordSet(),
  pluralForms: new WordSet(),
  nounForms: new WordSet(),
  postverbs: wordSet("pula juga lagi kembali"),
  singulars: new WordSet(),
  infinitiveMarkers: wordSet("untuk tentang soal mengenai terhadap demi guna"),
  infinitiveLeads: new WordSet(),
  bodies,
  documents,
  things,
  anonymousHeads: wordSet("sumber pejabat diplomat"),
  sourceComplements: null,
  nonSources: wordSet(
    "daya dana air energi listrik penghasilan pendapatan makanan pangan protein cahaya api utama",
  ),
  anonymityPhrases,
  indefinites: wordSet(
    `seorang sebuah para sejumlah beberapa salah satu lokal setempat senior tinggi tepercaya terpercaya
    anonim militer intelijen keamanan dekat`,
  ),
  outletOpenings: phraseList(`
    seperti dilansir dari
    seperti dilansir oleh
    seperti dilansir
    sebagaimana dilansir dari
    sebagaimana dilansir
    seperti dikutip dari
    seperti dikutip oleh
    seperti dikutip
    sebagaimana dikutip dari
    sebagaimana dikutip
    seperti diberitakan oleh
    seperti diberitakan
    sebagaimana diberitakan
    seperti dilaporkan oleh
    seperti dilaporkan
    sebagaimana dilaporkan
    seperti dimuat di
    seperti dimuat
    seperti disiarkan
    seperti ditulis
    seperti diwartakan
    sebagaimana diwartakan
    dilansir dari
    dilansir oleh
    dilansir
    dikutip dari
    dikutip oleh
    dikutip melalui
    dikutip
    diberitakan
    diwartakan
    dilaporkan oleh
    disitat dari
    disitat
    disadur dari
    melansir dari
    melansir
    mengutip dari
    mengutip
    menukil
    mewartakan
    merujuk
    demikian dilansir dari
    demikian dilansir
    demikian dikutip dari
    demikian dikutip
    demikian diberitakan
    demikian dilaporkan
    demikian laporan
    lapor
    laporan
  `),
  outletVerbs: wordSet("melaporkan memberitakan mengabarkan mewartakan melansir menyiarkan lapor"),
  quotingVerbs: wordSet("mengutip melansir menukil"),
  datePrepositions: wordSet("pada hari"),
  outletFillers: wordSet(
    "dari oleh laman situs web resmi media harian surat kabar koran majalah kantor berita portal stasiun televisi radio akun keterangan",
  ),
  termSigns: wordSet(
    `berjudul bertajuk judul tajuk julukan dijuluki disebut istilah bernama cara kata slogan moto motto sandi kode
    sebutan dikenal dinamakan bertuliskan bacalah lagu film buku novel tagar tagline program deklarasi`,
  ),
  definites: wordSet("sang si tersebut itu ini"),
  ownSide: wordSet("pihaknya"),
  genders: wordMap<"female" | "male">(
    ["ibu bu nyonya nona hajah ustazah istri putri ratu aktris ibunda", "female"],
    ["bapak pak tuan haji ustaz suami raja pangeran aktor ayah", "male"],
  ),
  introducers: wordSet("dari oleh"),
  falseFriends: phraseList(`
    mengucapkan terima kasih
    mengucapkan selamat
    mengucapkan syukur
    mengucapkan belasungkawa
    menyampaikan terima kasih
    menyampaikan selamat
    menyampaikan apresiasi
    menyampaikan belasungkawa
    menyampaikan duka
    menyatakan perang
    menyatakan dukungan
    menyatakan sikap
    menyatakan duka
    kata kunci
    kata lain
    kata - kata
    kata sandi
    kata kerja
    kata sifat
    kata benda
    kata depan
    kata hati
    kata sambutan
    kata pengantar
    kata sepakat
    jelas tidak
    jelas sekali
    jelas bahwa
    lebih lanjut
    tindak lanjut
    usia lanjut
    lebih jelas
    lebih tegas
    nilai tambah
    nilai tukar
    nilai tengah
    tambah lagi
    terang - terangan
    terang saja
    tutup usia
    tutup mata
    tutup buku
    sebut saja
    sebut misalnya
    pesan singkat
    pesan moral
    pesan antar
    harap maklum
    harap tenang
    surat pesan
    cerita rakyat
    tulis tangan
    jawab atas
    ajak serta
    demikian pula
    demikian juga
    demikian halnya
    dengan demikian
    meski demikian
    namun demikian
  `),
};
