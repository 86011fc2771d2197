import { WordMap, WordSet } from "../../../../text/wordSet.js";
import type { CountingLexicon } from "../../../numbers/lexicon.js";

const words = (list: string): WordSet => new WordSet(list.split(/\s+/));

/** What ends a counted noun phrase, and what looks like a count and is none. */
export const counting: CountingLexicon = {
  stops: words(
    "dan atau serta maupun tetapi tapi namun sedangkan sementara karena sebab agar supaya jika bila kalau ketika saat sejak sebelum sesudah setelah hingga sampai selama sambil meski meskipun walau walaupun bahwa yakni yaitu adalah ialah merupakan seperti termasuk di ke dari pada dalam untuk oleh dengan tanpa terhadap tentang bagi atas antara menurut kepada akibat guna demi per sebagai secara melalui lewat ini itu tersebut tadi lain lainnya juga pun saja lagi sudah telah akan sedang masih belum tidak bukan dapat bisa harus mesti boleh perlu mau ingin pernah hanya baru langsung kini sekarang kemarin besok lalu kemudian sekaligus sebanyak sebesar sekitar lebih kurang paling sangat amat agak cukup terlalu hampir selalu sering kerap mereka kami kita dia ia saya aku kamu anda beliau siapa apa mana para setiap tiap semua seluruh segala berbagai sejumlah beberapa banyak sebuah seorang seekor salah ada tiada menjadi jadi tewas luka hilang ikut turut mulai usai sering kembali bersama sekali lalu yang mendatang berturut-turut berikut berikutnya sekaligus masing-masing keduanya saling tetap pula usai jelang menjelang pukul tahun tanggal bulan pekan minggu hari jam menit senin selasa rabu kamis jumat sabtu ditambah dikurangi mengenai sehingga maka padahal justru bahkan apalagi adapun akhirnya awalnya sebenarnya sebelumnya sesudahnya seterusnya selanjutnya biasanya umumnya sebagian sama seolah kira",
  ),
  verbs: words(
    "tewas luka hadir setuju abstain datang pergi pulang lolos gugur jatuh naik turun tumbuh masuk keluar kabur tiba lahir tinggal duduk tidur bangun makan minum lari mundur maju raih rebut kalah menang tahu minta punya mati hidup selamat positif sembuh rusak hancur roboh runtuh habis mogok terbang pecah bebas sakit hangus ludes raib hanyut",
  ),
  verbPrefixes: ["mem", "men", "meng", "meny", "me", "di", "ber", "ter"],
  verbSuffixes: [],
  notVerbs: words(
    "media medali medis medan meja menteri mesin mentor merek merpati mesjid meter metode menit menu menara mei melati mebel mendiang merah merdeka messi mental mentah mewah metropolitan meteor meriam mercusuar dinas direktur direksi divisi dinosaurus dialog diskon distrik distribusi disiplin disertasi disabilitas dimensi diplomat dirjen digital diesel dinding dinasti disket diskusi dividen diagram diabetes berita berkas berlian beras berat bersih bermotor berbeda berbahaya beruang berandalan bersaudara bersenjata bersejarah berharga terowongan terminal terjemahan terapi terapis teralis terasi terong teropong teritorial teritori ternak terpidana tertanggung terlapor terumbu terigu terang teras tertua terbaik terbesar terkecil teratas terakhir terpisah terkait tertentu termuda tersangka terdakwa terpidana terduga tertinggi terendah terdekat teroris tersier teripang terompet terpal menengah mendatang merah memori membran meriah melayu mekanik mekanisme berikutnya terbuka tertutup berkuda beragama bertingkat berlantai beroda berkapasitas berukuran berlari berusia berpenumpang bermeterai bersertifikat berizin berstatus berhadiah berwarna berbintang berlapis bersusun diplomatik direktorat",
  ),
  head: "first",
  adverbials: new WordMap([["kali", words("ini itu pertama kedua")]]),
  bearing: ["ber"],
  plurals: new WordSet(),
  enclitics: ["nya"],
  // "orang" is no classifier here: in "tiga orang tewas" it is what is counted.
  classifiers: words("buah ekor butir helai lembar batang pucuk bilah keping tangkai utas unit"),
  relative: new WordSet(["yang"]),
  quantifiers: words("beberapa banyak sejumlah sedikit"),
  idioms: [
    "salah satu",
    "salah satunya",
    "salah seorang",
    "satu sama lain",
    "satu per satu",
    "satu persatu",
    "membabi buta",
    "satu-satu",
    "satu-satunya",
    "di satu sisi",
    "satu lagi",
    "nomor satu",
    "nomor dua",
    "tidak satu pun",
    "tak satu pun",
    "serba-serbi",
    "satu kesatuan",
    "menjadi satu",
    "jadi satu",
    "bersatu padu",
  ],
  labels: words(
    "pasal ayat nomor no nomer nomornya perpres permen perppu perpu uu kuhp pp keppres inpres rt rw km nopol pin npwp nik nip nis nisn telepon telp tlp hp wa whatsapp fax faks ext kodepos pos rekening jl jalan blok kav kavling gang gg lantai lt kamar kursi halaman hlm hal huruf butir poin angka artikel gate pintu seri tipe type covid sars h1n iso versi surat sk surah",
  ),
  series: words(
    "bab abad kelas kelompok jilid edisi babak putaran ronde episode etape tahap fase grup liga divisi golongan tingkat level peringkat urutan ranking posisi semester angkatan volume studio bagian part perang juara dunia musim periode rumah sd smp sma smk sman smkn smpn sdn man mts negeri tk",
  ),
  codes: words(
    "telepon telp tlp hp wa whatsapp fax faks hotline rekening nik npwp nopol kodepos pin call center",
  ),
  magnitudeNouns: words("m mag magnitudo"),
};
