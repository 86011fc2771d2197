import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";
import type { LanguageCode, Quote } from "../analysis.js";

/**
 * A text with its attributions marked: `<d1>`, `<i1>`, `<m1>` the content of a direct, indirect or mixed one, `<s1>` the
 * head of its speaker, `<c1>` its cue, `<o1>` its outlet. The number tells what belongs together; a speaker or cue of
 * several attributions carries all their numbers, `<s12>`.
 */
interface Marked {
  readonly text: string;
  readonly expected: string[];
}

const MARK = /<(\/?)([a-z])(\d+)>/g;
const KINDS: Readonly<Record<string, string>> = { d: "direct", i: "indirect", m: "mixed" };

function read(marked: string): Marked {
  const found = new Map<string, Map<string, string[]>>();
  const text = marked.replace(MARK, "");
  for (const [, letter = "", numbers = "", inner = ""] of marked.matchAll(/<([a-z])(\d+)>(.*?)<\/\1\2>/gs)) {
    for (const number of numbers) {
      const parts = found.get(number) ?? new Map<string, string[]>();
      parts.set(letter, [...(parts.get(letter) ?? []), inner.replace(MARK, "")]);
      found.set(number, parts);
    }
  }
  const expected = [...found].map(([, parts]) => {
    const [kind = ""] = [...parts.keys()].filter((letter) => letter in KINDS);
    const one = (letter: string) => parts.get(letter)?.[0] ?? "–";
    return line(KINDS[kind] ?? "", parts.get(kind) ?? [], one("s"), one("c"), one("o"));
  });
  return { text, expected };
}

function line(
  kind: string,
  content: readonly string[],
  speaker: string,
  cue: string,
  outlet: string,
): string {
  return `${kind} [${content.join("] [")}] speaker ${speaker}, cue ${cue}, outlet ${outlet}`;
}

function shown(quote: Quote): string {
  return line(
    quote.kind,
    quote.content.map((part) => part.text),
    quote.speaker?.head.text ?? "–",
    quote.cue?.text ?? "–",
    quote.outlet?.text ?? "–",
  );
}

function check(lang: LanguageCode, marked: string): void {
  const { text, expected } = read(marked);
  const { quotes } = analyze(text, { lang });
  expect(quotes.map(shown).sort()).toEqual(expected.sort());
  for (const { start, end, text: own, content, speaker, cue } of quotes) {
    for (const span of [{ start, end, text: own }, ...content, speaker, speaker?.head, cue])
      if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
  }
}

const INDONESIAN: Readonly<Record<string, readonly string[]>> = {
  "direct, cue and speaker after it": [
    `<d1>“Air sudah surut sejak subuh,”</d1> <c1>kata</c1> <s1>Ratna Wulandari</s1> kepada wartawan, Senin (4/3/2024).`,
    `<d1>”Air sudah surut sejak subuh,”</d1> <c1>ujar</c1> <s1>Ratna</s1>.`,
    `<d1>"Kami belum menerima suratnya,"</d1> <c1>tutur</c1> Direktur Utama PT Sinar Laut, <s1>Bambang Hadi</s1>, di Semarang, Jumat.`,
    `<d1>"Jalannya putus,"</d1> <c1>kata</c1> <s1>si juru bicara</s1>.`,
    `<d1>“Uang itu habis,”</d1> <c1>kata</c1> jaksa <s1>Hadi Wibowo</s1> dilansir <o1>Harian Pagi</o1>, Kamis (4/3).`,
    `<d1>"Jalannya putus!"</d1> <c1>seru</c1> <s1>Darto</s1>.`,
    `<d1>“Kapan bantuan datang?”</d1> <c1>tanya</c1> <s1>warga setempat</s1>.`,
    `<d1>"Stok aman,"</d1> <c1>kata</c1> <s1>Lestari Handayani</s1>, analis pangan, seusai rapat di Bogor.`,
  ],
  "direct, the speaker an enclitic or a pronoun": [
    `<d1>"Air sudah surut,"</d1> <c1>kata</c1><s1>nya</s1>.`,
    `<d1>"Air sudah surut,"</d1> <c1>pungkas</c1><s1>nya</s1> di Bogor.`,
    `<d1>"Air sudah surut,"</d1> <c1>ujar</c1> <s1>beliau</s1>.`,
    `<d1>"Air sudah surut, "</d1><c1>kata</c1><s1>nya</s1>.`,
  ],
  "direct, cue before it": [
    `<s1>Ratna</s1> <c1>mengatakan</c1>: <d1>“Air sudah surut.”</d1>`,
    `<s1>Ratna</s1> <c1>menegaskan</c1> bahwa, <d1>“Air sudah surut sejak subuh.”</d1>`,
    `<c1>Kata</c1> <s1>Ratna</s1>, <d1>“Air sudah surut.”</d1>`,
    `<s1>Ratna</s1> <c1>berkata</c1> kepada petugas: <d1>“Air sudah surut.”</d1>`,
    `<s1>Ayat 2 peraturan itu</s1> <c1>berbunyi</c1>, <d1>"Setiap warga berhak atas air bersih."</d1>`,
  ],
  "direct, in two parts": [
    `<d1>“Air sudah surut,”</d1> <c12>kata</c12> <s12>Ratna</s12>, <d2>“tetapi jalan masih putus.”</d2>`,
    `<d1>“Air sudah surut,”</d1> <c1>kata</c1> <s12>Ratna</s12>. <d2>“Jalan masih putus di dua desa.”</d2>`,
  ],
  indirect: [
    `<s1>Ratna</s1> <c1>mengatakan</c1> bahwa <i1>air sudah surut sejak subuh</i1>.`,
    `<s1>Ratna</s1> juga <c1>menambahkan</c1>, <i1>jalan masih putus di dua desa</i1>.`,
    `<s1>Ia</s1> <c1>menjelaskan</c1> <i1>jalan itu akan dibuka lagi pekan depan</i1>.`,
    `Kepala Dinas Perhubungan <s1>Agus Salim</s1> di Bogor, Rabu, <c1>mengatakan</c1> <i1>jalan itu akan dibuka lagi</i1>.`,
    `Kepala Dinas Perhubungan, <s1>Agus Salim</s1>, dalam rapat di Bogor, Rabu (6/3), <c1>menyatakan</c1>, <i1>jalan itu akan dibuka lagi</i1>.`,
    `<s1>Bank Nusantara</s1> <c1>menyatakan</c1> <i1>akan menutup dua cabang pada Juni</i1>.`,
    `Sementara itu, <s1>polisi</s1> <c1>menduga</c1> <i1>kebakaran itu disengaja</i1>.`,
    `<s1>Ratna</s1> <c1>melanjutkan</c1>, <i1>jalan itu akan dibuka lagi</i1>.`,
    `Ratna melanjutkan studi di kota itu.`,
    `<s1>Ratna</s1> <c1>mengusulkan</c1> <i1>untuk menutup jalan itu</i1>.`,
    `Ratna menekankan pada usaha warga untuk memperbaiki jalan.`,
    `Hal ini menjadi modal bagi Koperasi Laut mengajak warga untuk menabung.`,
    `<c1>Menurut</c1> <s1>Dinas Kelautan, Pesisir, dan Perikanan</s1> (DKPP), <i1>air sudah surut sejak subuh</i1>.`,
    `Sementara itu, nilai kontrak baru telah naik.`,
    `Desak Ayu dan Kadek Sari memecahkan rekor dengan catatan waktu 13,1 detik.`,
    `Nilai pasar beras Bengkulu diperkirakan tumbuh menjadi dua kali lipat.`,
    `<i1>Harga ikan akan turun</i1>, <c1>nilai</c1> <s1>para pedagang</s1>.`,
    `<s1>Jaksa</s1> <c1>meminta</c1> <i1>saksi itu membuktikan bahwa gudang itu kosong</i1>.`,
    `Pemilik kedai bernama <s1>Irmawati</s1> (43) <c1>mengaku</c1> <i1>pendapatannya bertambah</i1>.`,
    `Pengunjung tidak perlu khawatir karena di sana ada dua penginapan.`,
    `Ia mengucapkan terima kasih kepada pengirim foto itu.`,
    `Bersama klubnya, ia mencatat tujuh gol dan menciptakan banyak peluang.`,
    `Rapat itu adalah tentang memastikan tidak ada warga yang tertinggal.`,
    `<s1>Para nelayan</s1> <c1>berharap</c1> <i1>dalam waktu dekat dermaga diperbaiki</i1>.`,
  ],
  "indirect, the tag in the middle or at the end": [
    `<i1>Jembatan itu</i1>, <c1>kata</c1> <s1>dia</s1>, <i1>dibangun tanpa izin</i1>.`,
    `<i1>Jembatan itu sudah aman dilewati</i1>, <c1>kata</c1> <s1>Ratna</s1> di Bogor, Jawa Barat, Senin (4/3/2024).`,
    `<i1>Kami yakin jembatan itu aman</i1>, <c1>kata</c1> <s1>Ratna</s1> saat dihubungi, Senin (4/3/2024).`,
    `<i1>Namun</i1>, <c1>lanjut</c1> <s1>Ratna</s1>, <i1>jalan masih putus di dua desa</i1>.`,
    `<i1>Jembatan itu dibangun tanpa izin dari kabupaten</i1>, demikian <c1>kata</c1> <s1>polisi</s1>.`,
    `<c1>Menurut</c1> <s1>Ratna</s1>, <i1>air sudah surut sejak subuh</i1>.`,
    `<c1>Menurut</c1><s1>nya</s1>, <i1>air sudah surut sejak subuh</i1>.`,
    `<i1>Air sudah surut sejak subuh</i1>, <c1>menurut</c1> <s1>Ratna</s1>.`,
  ],
  mixed: [
    `<s1>Ratna</s1> <c1>mengaku</c1> <m1>“sangat lelah” setelah tiga malam mengungsi</m1>.`,
    `<s1>Ratna</s1> <c1>mengatakan</c1> bahwa <m1>warga “sangat lelah” setelah tiga malam mengungsi</m1>.`,
  ],
  outlets: [
    `Dilansir <o1>Harian Pagi</o1>, Senin (4/3), <s1>Ratna</s1> <c1>mengatakan</c1> bahwa <i1>air sudah surut</i1>.`,
    `<d1>“Air sudah surut,”</d1> <c1>kata</c1> <s1>Ratna Wulandari</s1>, seperti dikutip <o1>KabarKita.com</o1>, Senin (4/3).`,
    `<d1>“Air sudah surut,”</d1> <c1>kata</c1> <s1>Ratna</s1> seperti dikutip dari <o1>Antara</o1>, Senin (4/3).`,
    `<s1>Ratna</s1> <c1>mengatakan</c1>, seperti dilansir <o1>Antara</o1>, Senin (4/3), <i1>air sudah surut</i1>.`,
    `<s1>Ratna</s1> <c1>mengatakan</c1> bahwa <i1>air sudah surut di semua desa</i1>, <o1>Antara</o1> telah melaporkan.`,
    `<o1>Harian Pagi</o1> mengutip <s1>sumber-sumber setempat</s1> yang <c1>mengatakan</c1> bahwa <i1>dua gudang terbakar</i1>.`,
  ],
  "marks of every kind": [
    `<d1>«Air sudah surut,»</d1> <c1>kata</c1> <s1>Ratna</s1>.`,
    `<d1>„Air sudah surut,“</d1> <c1>kata</c1> <s1>Ratna</s1>.`,
    `<d1>‘Air sudah surut,’</d1> <c1>kata</c1> <s1>Ratna</s1>.`,
    `<d1>“Mereka bilang ‘tunggu saja’ sejak Jum'at,”</d1> <c1>kata</c1> <s1>Ratna</s1>.`,
    `<d1>"Layar 24" itu pecah,"</d1> <c1>kata</c1> <s1>Ratna</s1>.`,
  ],
  "no speech": [
    `Ia membaca “Laut dan Pulang” di beranda.`,
    `Kampung itu mendapat julukan “si Merah”.`,
    `Jika Ratna mengatakan bahwa jalan itu aman, warga akan pulang.`,
    `Kami yakin bahwa jalan itu aman.`,
    `Cara “gali dan tutup” dipakai di desa itu.`,
    `Kata kunci keberhasilan itu adalah kesabaran.`,
    `Dengan kata lain, jalan itu belum aman.`,
    `Serangan itu menandakan bahwa perang belum selesai.`,
    `ISIS melanjutkan serangan di kota itu.`,
    `Ratna tidak mengatakan bahwa jalan itu aman.`,
  ],
};

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  direct: [
    `<d1>“The water fell before dawn,”</d1> <c1>said</c1> <s1>Ruth Calder</s1>.`,
    `<d1>“The water fell before dawn,”</d1> <s1>Ruth Calder</s1> <c1>said</c1> on Monday.`,
    `<d1>“Is the bridge safe?”</d1> <s1>she</s1> <c1>asked</c1>.`,
    `<d1>“Is the bridge safe?”</d1> <s1>Calder</s1> <c1>demanded</c1>.`,
    `<s1>Ruth Calder</s1>, the mayor, <c1>said</c1>: <d1>“The water fell before dawn.”</d1>`,
    `<s1>Calder</s1> <c1>told</c1> the Morning Post: <d1>“The water fell before dawn.”</d1>`,
    `<d1>“The water fell,”</d1> <c12>said</c12> <s12>Calder</s12>, <d2>“but the road is gone.”</d2>`,
    `<d1>“The water fell,”</d1> <s12>Calder</s12> <c1>said</c1>. <d2>“The road is gone in two villages.”</d2>`,
    `<d1>“It was the longest night of our lives.”</d1> — <s1>Ruth Calder</s1>`,
  ],
  "the speaker described beside the name": [
    `<s1>Ann Carver</s1>, the valley's oldest baker, <c1>said</c1> <i1>it had rained all night</i1>.`,
    `<s1>Ann Carver</s1>, 58, chair of the council, <c1>said</c1> <i1>it had rained all night</i1>.`,
    `<d1>“We will come back when the season opens,”</d1> head keeper, <s1>Ann Carver</s1>, <c1>said</c1>.`,
    `<i1>Wheat</i1>, <s1>the growers</s1> <c1>said</c1>, <i1>would be scarce this year</i1>.`,
    `<s1>Ann Carver</s1>, in her first season after leaving Millbrook, <c1>admits</c1> <i1>she was surprised</i1>.`,
    `<i1>The drawback of the bridge</i1>, <c1>said</c1> <s1>Ann Carver</s1>, <i1>was the noise of the lorries</i1>.`,
    `Apart from its warning on floods, the report was hopeful.`,
    `They led the race, with Ann Carver adding a third goal to her list, and have even managed to rest.`,
    `<s1>Reports</s1> <c1>suggest</c1> <i1>he left because the bridge was closed</i1>.`,
    `<s1>Initial reports</s1> <c1>suggested</c1> <i1>the bridge had been closed</i1>.`,
    `<i1>Voters would reject the plan</i1>, <c1>according to</c1> <s1>a poll</s1> asking what the mayor will do.`,
  ],
  indirect: [
    `<s1>Calder</s1> <c1>said</c1> that <i1>the bridge would open in June</i1>.`,
    `<s1>She</s1> also <c1>said</c1> <i1>the bridge would open in June</i1>.`,
    `<s1>Calder</s1> <c1>told</c1> reporters that <i1>the bridge would open in June</i1>.`,
    `<c1>According to</c1> <s1>Calder</s1>, <i1>the bridge will open in June</i1>.`,
    `<i1>The bridge will open in June</i1>, <s1>officials</s1> <c1>said</c1>.`,
    `<i1>The bridge</i1>, <s1>she</s1> <c1>said</c1>, <i1>will open in June</i1>.`,
    `<s1>The council</s1>, which owns the road, <c1>said</c1> <i1>the bridge would open in June</i1>.`,
  ],
  mixed: [
    `<s1>Calder</s1> <c1>said</c1> that <m1>the repair was “a miracle on a shoestring” and thanked the crews</m1>.`,
    `<s1>The council</s1> <c1>said</c1> <m1>“hard choices” may have to be made about the schools</m1>.`,
  ],
  "no speech": [
    `The band’s motto was “play first, ask later” but nobody did.`,
    `Calder thinks that ducks are “cute”.`,
    `She was told nothing.`,
    `Recent reports have been lost.`,
    `The workers' rights and the owners' profits were debated.`,
    `The 6" pipe and the 24" screen broke.`,
  ],
};

describe.each([
  ["id", INDONESIAN],
  ["en", ENGLISH],
] as const)("attributions, %s", (lang, groups) => {
  describe.each(Object.entries(groups))("%s", (_, examples) => {
    it.each(examples)("%s", (marked) => check(lang, marked));
  });
});
