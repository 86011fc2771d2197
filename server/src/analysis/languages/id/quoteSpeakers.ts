import { phraseList, wordSet } from "../wordList.js";

/** Ranks, degrees and forms of address before a name. */
export const titles = wordSet(
  `mayor jenderal mayjen letjen brigjen jend kolonel letkol mayor kapten letnan sersan kopral laksamana marsekal
  laksda laksma marsda marsma komisaris ajun inspektur brigadir bripka bripda aiptu aipda iptu ipda akp kompol akbp
  kombes kombespol brigjenpol irjen komjen pol besar jenderal polisi purn purnawirawan tni dr drs dra prof ir h hj kh
  haji hajah kiai kyai ustaz ustadz ustad gus habib pendeta romo uskup pastor raden rm ra bapak ibu pak bu bang mas
  mbak kak saudara saudari tuan nyonya nona sir madame mr mrs ms i ii iii madya muda utama pertama pratama tk`,
);

/** Heads of offices, jobs and relations. */
export const roles = wordSet(
  `presiden wapres wakil menteri menko menkeu menlu mendagri menhan menkes menkominfo menkopolhukam mensos menhub
  menpora mendikbud menag menaker mendag menperin menteri koordinator gubernur wagub bupati wabup walikota wali
  camat lurah kades jurubicara kepala ketua waketum ketum sekretaris sekjen sekda bendahara direktur dirut wadirut dirjen
  dirjend wadir presdir direksi komisaris manajer manager general ceo cfo coo chairman chairwoman pendiri pemilik
  pemimpin pimpinan komandan panglima pangdam dandim danrem danjen kasad kasal kasau kapolri kapolda kapolres
  kapolresta kapolsek kabareskrim kadiv kabid kasat kasi kadis kanit kajari kajati karo kabag kapuspen kapuspenkum
  kabinda kadispen deputi staf juru jubir humas pejabat perwakilan utusan duta dubes konsul anggota politisi
  politikus legislator senator pengamat analis analyst ekonom pakar ahli peneliti periset dosen guru rektor dekan
  profesor mahasiswa pengacara advokat kuasa jaksa hakim notaris penyidik pelatih kapten pemain striker kiper bek
  gelandang atlet petinju pebalap wasit aktor aktris artis penyanyi musisi sutradara penulis wartawan jurnalis
  redaktur editor reporter dokter perawat bidan psikolog epidemiolog virolog ilmuwan insinyur petani nelayan
  pedagang pengusaha buruh sopir pengemudi pilot pramugari korban saksi tersangka terdakwa terpidana pelaku warga
  penduduk tetangga ayah ibu anak istri suami kakak adik paman bibi keponakan cucu kakek nenek kerabat keluarga
  orang tokoh pemuka ulama koordinator inisiator penggagas aktivis relawan pengurus pembina penasihat sekwan
  kepala sekolah kasubdit direskrimum dirreskrimum dirlantas plt pj pjs mantan eks bekas calon caleg capres cawapres
  vp vice president perdana raja ratu pangeran putri kanselir sultan kaisar paus dealer broker trader presenter
  pembawa konsultan arsitek desainer koki chef pelanggan konsumen nasabah pasien siswa pelajar santri kader ketua`,
);

/** Roles that are said with the body they serve: `juru bicara Pentagon`, `pejabat AS`. */
export const officeHeads = wordSet(
  `sumber kalangan juru jurubicara jubir humas pejabat perwakilan utusan kepala ketua sekretaris direktur komandan panglima manajer pemilik pendiri
  pemimpin pimpinan staf anggota polisi tentara warga penduduk pelatih presiden menteri duta deputi wakil`,
);

export const roleModifiers = wordSet(
  `utama umum jenderal negara negeri keuangan kesehatan pertahanan kehutanan pertanian perdagangan
  perindustrian pendidikan agama sosial tenaga kerja hukum ham hak asasi manusia perhubungan pariwisata ekonomi
  kreatif pemuda olahraga kebudayaan riset teknologi koordinator bidang politik keamanan eksekutif senior muda
  pelaksana harian tinggi bicara bank pusat daerah wilayah provinsi kabupaten kota komisi fraksi dewan badan divisi
  departemen kementerian unit biro bagian seksi sub direktorat fakultas universitas satuan reserse kriminal perusahaan
  pemasaran operasional teknik produksi penerangan hubungan masyarakat penegakan gabungan tugas menteri tetap
  informatika komunikasi informasi lingkungan hidup kelautan perikanan energi sumber daya mineral pekerjaan umum
  perumahan rakyat desa pembangunan tertinggal transmigrasi pemberdayaan perempuan perlindungan anak bumn pasar uang
  partai lalu lintas narkoba khusus intelijen bea cukai pajak anggaran hukum perwakilan kepolisian resor sektor`,
);

/** Heads of bodies that speak as one. */
export const bodies = wordSet(
  `koalisi polisi kepolisian pemerintah pemprov pemkot pemkab pemda militer tentara tni polri kpk kejaksaan
  pengadilan mahkamah dpr mpr dprd kementerian departemen dinas badan lembaga komisi komite panitia perusahaan
  perseroan bank partai organisasi yayasan asosiasi federasi serikat klub tim pihak manajemen maskapai rumah
  universitas kampus sekolah kelompok gerakan otoritas kedutaan kantor istana gedung pentagon pbb nato oposisi
  parlemen senat kongres dewan majelis bursa operator produsen maskapai redaksi harian media pengembang keluarga
  masyarakat publik kubu jaringan milisi pasukan bmkg bnpb basarnas satgas majelis rezim fitch`,
);

/** Heads of texts and data that say something. */
export const documents = wordSet(
  `laporan data survei studi penelitian riset pernyataan surat dokumen pasal undang peraturan uu berita artikel jajak
  hasil catatan statistik pemberitahuan siaran keterangan rilis kajian makalah jurnal indeks editorial majalah
  koran situs ayat putusan dakwaan naskah pengumuman poster spanduk bunyi pesan twit cuitan unggahan`,
);

/** Heads that are no speaker whatever verb follows. */
export const things = wordSet(
  `serangan hal ini itu tersebut kondisi situasi peristiwa kejadian fakta bukti langkah kebijakan keputusan tindakan
  perang harga nilai angka peningkatan penurunan kenaikan kekhawatiran gempa banjir kecelakaan pertumbuhan hasilnya
  upaya cara rencana program proyek sikap`,
);

export const anonymityPhrases = phraseList(`
  enggan disebutkan namanya
  enggan disebut namanya
  tidak mau disebutkan namanya
  tidak mau disebut namanya
  tidak ingin disebutkan namanya
  tidak ingin disebut namanya
  tak mau disebutkan namanya
  tak mau disebut namanya
  tak ingin disebut namanya
  menolak disebutkan namanya
  menolak disebut namanya
  meminta namanya tidak disebut
  minta namanya tidak disebut
  meminta identitasnya dirahasiakan
  tidak disebutkan namanya
  tak disebutkan namanya
  tidak disebut namanya
  anonim
`);
