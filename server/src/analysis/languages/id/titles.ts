import { WordSet } from "../../../text/wordSet.js";
const phrases = (list: string): WordSet =>
  new WordSet(
    list
      .split(/[,\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ""),
  );

/** Before a name: ranks of the forces and the police, offices, degrees, religious and royal titles, forms of address. */
export const titles = phrases(`
  presiden, wakil presiden, wapres, perdana menteri, pm, wakil perdana menteri, menteri, menko, menteri luar negeri, menlu,
  menteri pertahanan, menhan, menteri dalam negeri, mendagri, menteri keuangan, menkeu, menteri kesehatan, menkes,
  menteri agama, menag, menteri perhubungan, menhub, menteri sosial, mensos, menteri perdagangan, mendag, mentan, mendikbud,
  menkominfo, menpora, menaker, menkumham, menko polhukam, wamen, wamenlu, menteri koordinator, gubernur, wakil gubernur,
  wagub, bupati, wakil bupati, wabup, wali kota, walikota, wakil wali kota, camat, lurah, kepala desa, kades, ketua,
  ketua umum, ketum, ketua dpr, ketua mpr, ketua kpk, ketua kpu, ketua mk, wakil ketua, wakil ketua umum, sekretaris jenderal,
  sekjen, sekretaris, bendahara, direktur, direktur utama, dirut, direktur eksekutif, direktur jenderal, dirjen, kepala,
  kapolri, wakapolri, kapolda, wakapolda, kapolres, kapolresta, kapolrestabes, wakapolres, kapolsek, kasat reskrim,
  kabareskrim, kabid humas, kadiv humas, kasatlantas, kanit reskrim, panglima, panglima tni, kasad, ksad, kasal, ksal, kasau,
  ksau, pangdam, pangkostrad, danjen kopassus, danrem, dandim, komandan, jenderal, jenderal polisi, letnan jenderal, letjen,
  mayor jenderal, mayjen, brigadir jenderal, brigjen, kolonel, letnan kolonel, letkol, mayor, kapten, letnan, lettu, letda,
  sersan, kopral, laksamana, laksamana madya, laksamana muda, laksdya, laksda, marsekal, marsekal madya, marsdya, marsda,
  komisaris jenderal, komjen, inspektur jenderal, irjen, irjen pol, brigjen pol, komjen pol, jenderal pol, komisaris besar,
  kombes, kombes pol, ajun komisaris besar, akbp, komisaris polisi, kompol, ajun komisaris, akp, inspektur, iptu, ipda, aiptu,
  aipda, bripka, brigadir, briptu, bripda, bharada, tni, raja, ratu, pangeran, putri, sultan, emir, kaisar, paus, uskup,
  uskup agung, kardinal, pastor, romo, pendeta, kiai, kyai, kh, ustaz, ustad, ustadz, habib, imam, syekh, syeikh, sheikh,
  ayatollah, haji, hajah, hj, gus, tuan, nyonya, bapak, ibu, pak, bu, bung, mas, mbak, kang, bang, saudara, sdr, sdri, mr,
  mrs, ms, dr, drs, dra, prof, profesor, ir, kh, tgh, h, hj, doktor, insinyur, hakim, jaksa, jaksa agung, pengacara, advokat,
  senator, kanselir, duta besar, dubes, konsul, juru bicara, jubir, pengamat, analis, peneliti, ekonom, pakar, penulis,
  wartawan, jurnalis, aktivis, artis, aktor, aktris, penyanyi, pelatih, striker, gelandang, kiper, bek, penyerang, kapten,
  pembalap, petenis, petinju, pebulutangkis, mantan presiden, mantan perdana menteri, mantan menteri, mantan gubernur,
  mantan, capres, cawapres, calon presiden, calon wakil presiden, calon gubernur, cagub, cawagub, terdakwa, tersangka,
  terpidana, saksi, korban, almarhum, almarhumah, mendiang, manajer, ceo, komisaris, komisaris utama, rektor, dekan, dosen,
  guru besar, putra mahkota, pemimpin, pemimpin redaksi, politisi, politikus, legislator, ketua mui, ketua pbnu
`);

/** Nouns that open a role beside a name: "Sean Robertson, juru bicara Pentagon". */
export const roleNouns = phrases(`
  juru, jubir, komandan, kepala, ketua, wakil, direktur, presiden, menteri, gubernur, bupati, wali, walikota, sekretaris, sekjen,
  anggota, pengamat, analis, peneliti, pakar, ekonom, dosen, profesor, guru, rektor, dekan, dokter, pengacara, kuasa, jaksa,
  hakim, kapten, pelatih, manajer, pemilik, pendiri, ceo, komisaris, kapolri, kapolda, kapolres, kapolsek, kabid, kadiv, kasat, kanit,
  panglima, pangdam, dandim, danrem, pemimpin, mantan, calon, koordinator, aktivis, politisi, politikus, penulis, wartawan, editor,
  redaktur, produser, sutradara, aktor, aktris, penyanyi, artis, warga, saksi, korban, tersangka, terdakwa, istri, suami, anak, ayah, ibu,
  putra, putri, kakak, adik, keluarga, perdana, duta, dubes, utusan, penasihat, staf, asisten, deputi, dirjen, dirut, kadis, camat,
  lurah, kades, tokoh, pimpinan, pengurus, jenderal, kolonel, mayor, senator, kanselir, striker, gelandang, bek, kiper, penyerang,
  humas, plt, pelaksana, perwakilan, petugas, perwira, pejabat
`);
