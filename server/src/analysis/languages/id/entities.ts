import { WordSet } from "../../../text/wordSet.js";
import type { EntityLexicon } from "../../entities/lexicon.js";
import { prefixes, suffixes } from "./nameCues.js";
import { roleNouns, titles } from "./titles.js";

const words = (list: string): WordSet => new WordSet(list.trim().split(/\s+/));

export const entities: EntityLexicon = {
  titles,
  roleNouns,
  roleStops: words(`
    mengatakan menyatakan menambahkan menjelaskan menuturkan mengungkapkan menegaskan menyebut menyebutkan
    menyampaikan memastikan mengaku mengakui menilai meminta berharap membenarkan membantah mengumumkan melaporkan
    mengklaim memaparkan memperkirakan mengimbau kata ujar tutur ucap ungkap jelas tegas papar terang tandas imbuh
    yang saat ketika pada dalam kepada seperti sebagaimana saat usai setelah sebelum karena telah akan sudah juga
    mengutip dikutip dilansir melalui lewat dan`),
  prefixes,
  suffixes,
  particles: words("al el bin binti ibn ben van von der den de da do dos del della la le abu ter"),
  connectors: words("dan untuk bagi"),
  generations: words("jr sr ii iii iv"),
  calendar: words(`
    senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari pebruari maret april mei juni juli agustus
    september oktober november nopember desember jan feb mar apr jun jul agu agt sep sept okt nov nop des wib wita wit
    syawal muharram rajab syaban`),
  plain: words(`
    yang dan di ke dari untuk dengan pada dalam ini itu adalah tidak akan telah sudah oleh karena juga bahwa sebagai
    atau mereka kami kita saya ia dia aku anda beliau para tersebut kata ada bisa dapat setelah saat menjadi lebih masih
    sebuah seorang antara hingga namun serta agar jika hanya bukan belum sementara selain meski meskipun walau walaupun
    kalau bila apabila ketika sejak sebelum sesudah usai selama menurut dilansir melansir mengutip dikutip bertepatan
    hal hasil hasilnya pernyataan serangan terlepas ada banyak beberapa sejumlah sebanyak semua setiap tiap salah satu
    dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas puluhan ratusan ribuan jutaan pertama kedua ketiga
    bahkan apalagi padahal sehingga maka lalu kemudian selanjutnya akhirnya akibatnya akibat sebab sebabnya begitu
    demikian sebelumnya sekarang kini nanti besok kemarin hari tadi siang malam pagi sore tahun bulan pekan minggu
    polisi pemerintah warga masyarakat korban pelaku tersangka petugas pihak pihaknya kasus kejadian peristiwa
    koalisi pasukan tahanan gerilyawan pejuang tentara militer negara kota daerah wilayah provinsi kabupaten desa
    kecamatan presiden menteri gubernur bupati juru anggota ketua kepala direktur komandan jenderal tim partai
    perusahaan bank harga saham nilai jumlah total rata lebih kurang sekitar hampir mungkin tentu jelas memang
    tetapi tapi melainkan justru malah seperti misalnya contohnya antara seluruh sebagian oleh berdasarkan
    baca juga simak lihat foto video ilustrasi dok editor penulis reporter sumber copyright apa siapa mengapa
    kenapa bagaimana kapan dimana berapa mana ya tak jangan harus perlu ingin mau boleh coba mari ayo silakan
    berikut terkait soal tentang terhadap atas bawah depan belakang luar sini sana situ bagi guna demi supaya
    berita kabar informasi data laporan keterangan penelitian studi survei hukum undang pasal ayat surat
    sidang rapat pertemuan acara kegiatan program proyek pembangunan kebijakan keputusan rencana upaya
    mr mrs ms pak bu bapak ibu saudara anak istri suami ayah`),
  locatives: words("di ke dari dekat menuju asal wilayah kawasan daerah"),
  placeNouns: words(
    "kota desa kampung kelurahan kecamatan kabupaten provinsi negara negeri distrik wilayah kawasan daerah pulau dusun nagari",
  ),
  personVerbs: words(`
    mengatakan menyatakan menambahkan menjelaskan menuturkan mengungkapkan menegaskan menyebut menyebutkan
    menyampaikan memastikan mengaku mengakui menilai meminta berharap membenarkan membantah memaparkan mengimbau
    menceritakan melanjutkan mengingatkan berpendapat berkata`),
  directions: words("utara selatan timur barat tenggara laut daya tengah"),
  directionOpeners: words("di ke dari"),
  voteNouns: new WordSet(),
  voteWords: new WordSet(),
  votePlaces: new WordSet(),
  collectives: words("koalisi aliansi"),
  collectiveQualifiers: words("internasional global pimpinan anti militer"),
  forces: words("pasukan"),
};
