import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LanguageCode, NumericClaim } from "../analysis.js";
import { analyze } from "../analyze.js";

/** Text with `<n>…</n>` around the claims that must be found, label scores left out. */
function marked(text: string, lang: LanguageCode, date = "2022-06-15"): string {
  const plain = text.replace(/<\/?n>/g, "");
  const claims = analyze(plain, { lang, date }).claims.filter((claim) => claim.score >= 0.5);
  let result = "";
  let at = 0;
  for (const { start, end } of claims) {
    result += `${plain.slice(at, start)}<n>${plain.slice(start, end)}</n>`;
    at = end;
  }
  return result + plain.slice(at);
}

const first = (text: string, lang: LanguageCode, date?: string): NumericClaim =>
  analyze(text, date === undefined ? { lang } : { lang, date }).claims.filter(
    (claim) => claim.score >= 0.5,
  )[0]!;

describe("where claims are, Indonesian", () => {
  it.each([
    "Banjir merendam <n>340 rumah warga</n> dan merusak <n>dua jembatan gantung</n>.",
    "Polisi menyita <n>tiga mobil yang membawa kayu ilegal</n>.",
    "Harga cabai naik menjadi <n>Rp 85.000 per kilogram</n> pada <n>Senin (13/6/2022)</n>.",
    "Petugas memasang <n>kedua papan nama</n> di gerbang.",
    "Sekitar <n>40 persen pemilih</n> belum menentukan pilihan.",
    "Ia adalah salah satu petani di sebuah desa bersama seorang temannya.",
    "Pertandingan berakhir 3-1 sesuai Pasal 12 ayat 4.",
    "Pasien Covid-19 dirujuk dari kawasan B20 di RT 03 RW 11.",
    "Hubungi nomor telepon 0812-3456-7890 untuk informasi.",
    "Upacara dimulai <n>pukul 08.30 WIB</n>.",
    "Rapat itu membahas anggaran <n>Rp 2,4 miliar</n> hingga <n>12 jam</n> lamanya.",
  ])("%s", (text) => expect(marked(text, "id")).toBe(text));
});

describe("where claims are, English", () => {
  it.each([
    "The storm damaged <n>340 houses</n> and <n>two footbridges</n>.",
    "Prices rose by <n>4.5 percent</n> to <n>$12.3 million</n>.",
    "The <n>six-month</n> trial ended on <n>March 3, 2021</n>.",
    "About <n>25,000 people</n> marched through the city <n>yesterday</n>.",
    "Officers seized <n>between 40 and 50 kilograms</n> of powder.",
  ])("%s", (text) => expect(marked(text, "en")).toBe(text));
});

describe("what a claim says", () => {
  it.each([
    [
      "Sebanyak 1.250 ekor sapi divaksin.",
      { kind: "count", value: 1250, countedHead: "sapi", relation: "=" },
    ],
    ["Empat buah rumah panggung rusak.", { value: 4, countedHead: "rumah" }],
    ["Sembilan ekor dijual.", { value: 9, countedHead: "ekor" }],
    ["Tiga orang tewas.", { value: 3, countedHead: "orang" }],
    ["Kamar 2 x 7 meter itu sempit.", { kind: "measure", value: 2, unit: "meter" }],
    ["Spanduk 3x4 meter dipasang.", { kind: "measure", value: 3, unit: "meter" }],
    ["Gedung berlantai dua itu roboh.", { kind: "count", value: 2, countedHead: "berlantai" }],
    ["Kecepatan dua dipakai di tanjakan.", { kind: "count", value: 2, countedHead: "Kecepatan" }],
    ["Lebih dari 300 pendaki terjebak.", { value: 300, relation: ">", countedHead: "pendaki", high: null }],
    ["Setidaknya tujuh kapal tenggelam.", { value: 7, relation: ">=" }],
    ["Hampir 90 persen jalan rusak.", { value: 90, unit: "percent", approximate: true }],
    ["Puluhan warga mengungsi.", { value: null, low: 20, high: 99, relation: "range", approximate: true }],
    ["Ganti ruginya Rp 3,75 miliar.", { kind: "money", value: 3_750_000_000, unit: "IDR" }],
    ["Bantuan 5 juta dolar AS tiba.", { kind: "money", value: 5_000_000, unit: "USD" }],
    ["Luas lahan itu 120 kilometer persegi.", { kind: "measure", unit: "square-kilometer", value: 120 }],
    ["Angin bertiup 60 km/jam.", { kind: "measure", unit: "kilometer-per-hour" }],
    ["Bunga acuan naik 25 basis poin.", { unit: "permyriad", value: 25 }],
    ["Selisihnya 3 poin persentase.", { unit: "percentage-point", value: 3 }],
    ["Korban berusia 17 tahun.", { kind: "age", value: 17, unit: "year" }],
    ["Perjalanan 1 jam 45 menit itu melelahkan.", { kind: "duration", value: 105, unit: "minute" }],
    [
      "Suhu 23–27 derajat Celsius diperkirakan bertahan.",
      { low: 23, high: 27, unit: "celsius", relation: "range" },
    ],
    ["Tarifnya Rp 15.000 per orang.", { unit: "IDR", per: "person" }],
    ["Angka itu 12345678901234567890.", { value: "12345678901234567890" }],
  ])("%s", (text, expected) => expect(first(text, "id")).toMatchObject(expected));

  it("joins the ends of a change into one claim", () => {
    const claim = first("Inflasi naik dari 2,1 persen menjadi 3,4 persen.", "id");
    expect(claim).toMatchObject({ value: 3.4, change: { direction: "up", from: 2.1, to: 3.4 } });
  });

  it("reads the difference of a change", () => {
    expect(first("Penjualan turun 12 persen.", "id").change).toEqual({
      direction: "down",
      from: null,
      to: null,
      by: 12,
    });
  });

  it("lets the article's other digits decide an open one", () => {
    const text = "Nilainya 1,250. Yang lain 3.5 dan 12.75, lalu 2.25.";
    expect(first(text, "id").value).toBe(1250);
    expect(first("Nilainya 1,250.", "id").value).toBe(1.25);
  });

  it("tells which quote holds a claim", () => {
    const text = "“Kami menanam 400 pohon di sini,” kata Sari.";
    expect(first(text, "id").inQuote).toBe(0);
  });
});

describe("numbers that only name have a score below what is shown", () => {
  it.each([
    ["Surat itu memuat kode pos 40115 di sampulnya.", "kode pos 40115"],
    ["Kamera dengan lensa 18x dijual.", "18x"],
    ["Ketetapan No. XXXIII tentang tanah dicabut.", "Ketetapan No. XXXIII"],
    ["Buku terakhir dalam seri V terbit.", "seri V"],
    ["Nomor surat 04 / SKEP / VI tahun itu.", "surat 04"],
  ])("%s", (text, expected) => {
    const [claim] = analyze(text, { lang: "id" }).claims;
    expect(claim?.text).toBe(expected);
    expect(claim?.score).toBeLessThan(0.5);
  });

  it.each(["Salah satu desa di sana.", "Mereka saling mengenal satu sama lain.", "KTT G20 digelar."])(
    "%s is no claim",
    (text) => expect(analyze(text, { lang: "id" }).claims).toEqual([]),
  );
});

describe("offsets", () => {
  const words = fc.constantFrom(
    "Rp",
    "5.000",
    "12",
    "puluh",
    "dua",
    "juta",
    "persen",
    "(",
    ")",
    "-",
    "/",
    "hingga",
    "dari",
    "menjadi",
    "Senin",
    "2022",
    "Maret",
    "kemarin",
    "orang",
    "1/2",
    "½",
    "😀",
    "ke",
    "pukul",
    "16.00",
    "“",
    "”",
    ".",
    "yang",
    "naik",
    "%",
    "€",
    "II",
    "ketiga",
  );

  it("always cut the claim's own text, in order, never overlapping", () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom<LanguageCode>("id", "en"),
        (list, lang) => {
          const text = list.join(" ");
          let end = 0;
          for (const claim of analyze(text, { lang, date: "2022-06-15" }).claims) {
            expect(claim.text).toBe(text.slice(claim.start, claim.end));
            expect(claim.end).toBeGreaterThan(claim.start);
            expect(claim.start).toBeGreaterThanOrEqual(end);
            if (claim.number)
              expect(claim.number.text).toBe(text.slice(claim.number.start, claim.number.end));
            if (claim.counted)
              expect(claim.counted.text).toBe(text.slice(claim.counted.start, claim.counted.end));
            end = claim.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("hostile input", () => {
  it.each([
    ["1,1,1,…", "1,".repeat(40_000)],
    ["digits", "7".repeat(100_000)],
    ["number words", "dua ".repeat(16_000)],
    ["slashes", "1/".repeat(32_000)],
    ["open ranges", "antara 1 ".repeat(8_000)],
    ["weekdays", "Senin. ".repeat(8_000)],
  ])("%s takes linear time", (_name, text) => {
    const time = (part: string): number => {
      const start = performance.now();
      analyze(part, { lang: "id", date: "2022-06-15" });
      return performance.now() - start;
    };
    time(text.slice(0, text.length >> 3));
    const short = time(text.slice(0, text.length >> 2));
    expect(time(text)).toBeLessThan(Math.max(400, short * 16));
  });
});
