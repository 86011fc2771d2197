import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, type AnalyzeOptions } from "../analyze.js";

/** Strips markers such as `<person>…</person>` and tells where they stood; a marked name may hold others. */
function marked(source: string): { text: string; spans: string[] } {
  let text = "";
  const open: { type: string; start: number }[] = [];
  const spans: { type: string; start: number; end: number }[] = [];
  for (const part of source.split(/(<\/?[a-z]+>)/)) {
    const tag = /^<(\/?)([a-z]+)>$/.exec(part);
    if (!tag) text += part;
    else if (tag[1] === "") open.push({ type: tag[2]!, start: text.length });
    else spans.push({ ...open.pop()!, end: text.length });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans: spans.map((s) => `${s.type} ${text.slice(s.start, s.end)}`) };
}

function found(text: string, options: AnalyzeOptions = {}): string[] {
  return analyze(text, options).mentions.map((m) => `${m.type} ${m.text}`);
}

describe("names in Indonesian", () => {
  it.each([
    "<person>Sulastri</person> (47), warga setempat, mengaku kehilangan perabotan.",
    "Menurut <organisation>Badan Meteorologi, Klimatologi, dan Geofisika (<organisation>BMKG</organisation>)</organisation>, pasang naik pada Minggu.",
    "Menurut juru bicara <organisation>Pentagon</organisation>, <person>Dana Whitfield</person>, serangan itu gagal.",
    "<person>Rina Hartono</person>, komandan <organisation>Satuan Tugas Mawar</organisation>, mengatakan hal itu kemarin.",
    "Mereka ditahan di <facility>Penjara <place>Raqqa</place></facility> sejak Kamis.",
    "Pertempuran pecah di <place>timur laut <place>Suriah</place></place> pada Jumat malam.",
    "Sebelas orang tewas di <place>Provinsi Anbaran</place> pada Senin (3/1/2022).",
    "Kabar itu dikutip dari <organisation>Kilasberita.com</organisation> dan <organisation>Reuters</organisation>.",
    "Presiden <person>Joe Biden</person> bertemu Mayor Jenderal <person>Peter W. Calloway Jr</person> di <place>AS</place>.",
    "Warga <group>Kurdi</group> di <place>Al-Hasakah</place> mengungsi.",
    "<organisation>Kementerian Kesehatan</organisation> dan <organisation>WHO</organisation> menandatangani nota itu.",
    "Pada Selas (25/01/2022) tidak ada yang datang.",
    "Saat itu hujan turun. Banyak orang pulang. Tidak ada korban.",
  ])("%s", (source) => {
    const { text, spans } = marked(source);
    expect(found(`${text}\n\nLaporan ini akan diperbarui.`, { lang: "id" })).toEqual(spans);
  });
});

describe("names in English", () => {
  it.each([
    "Gen. <person>Arthur Pell</person> said troops had left <place>Raqqa</place> and <place>Mosul</place>.",
    "<organisation>Islamic State</organisation> fighters fled to <place>Iraq</place>, the <place>US</place> said.",
    "The <group>Kurdish</group> fighters met <person>Laila Haddad</person>, a spokeswoman for the <organisation>SDF</organisation>.",
  ])("%s", (source) => {
    const { text, spans } = marked(source);
    expect(found(`${text}\n\nMore to follow.`, { lang: "en" })).toEqual(spans);
  });
});

describe("what belongs together", () => {
  const entitiesOf = (text: string) => analyze(text, { lang: "id" }).entities;

  it("ties a surname to the one full name that bears it", () => {
    const [person] = entitiesOf(
      "Mayor Jenderal Karl B. Osterman Jr tiba di kota itu.\nOsterman mengatakan ia puas.",
    );
    expect(person).toMatchObject({
      name: "Karl B. Osterman Jr",
      aliases: ["Osterman"],
      roles: ["Mayor Jenderal"],
    });
  });

  it("reads a title with an office or a place behind it", () => {
    const text =
      "Menurut Kepala BNPB Rudi Hartawan, air surut.\nIa bertemu Menteri Luar Negeri Suriah Karim Haddad kemarin.";
    expect(entitiesOf(text).flatMap((e) => e.roles)).toEqual(["Kepala BNPB", "Menteri Luar Negeri Suriah"]);
  });

  it("keeps two people with one surname apart", () => {
    const names = entitiesOf(
      "Jenderal Karl Osterman bertemu Kolonel Maria Osterman. Osterman mengatakan ia puas.",
    );
    expect(names.map((e) => e.name)).toEqual(["Karl Osterman", "Maria Osterman", "Osterman"]);
  });

  it("ties a short form in brackets to its expansion, even against what is known", () => {
    const entities = entitiesOf("Ketua Partai Bunga Bangsa (PBB) tiba.\nSuara PBB naik di banyak daerah.");
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({
      name: "Partai Bunga Bangsa",
      aliases: ["PBB"],
      type: "organisation",
    });
  });

  it("knows synonyms and their item", () => {
    const entities = entitiesOf("Kelompok ISIS atau Daesh menyerang tentara AS.\nAmerika Serikat membalas.");
    expect(entities.map((e) => [e.name, e.wikidata, e.aliases])).toEqual([
      ["ISIS", "Q2429253", ["Daesh"]],
      ["Amerika Serikat", "Q30", ["AS"]],
    ]);
  });

  it("ties a collective to what introduced it, and knows none that was not introduced", () => {
    const text = "Koalisi internasional pimpinan AS mengumumkan serangan.\nMenurut koalisi, dua orang tewas.";
    const { mentions } = analyze(text, { lang: "id" });
    expect(mentions.map((m) => [m.text, m.form, m.nested ?? false])).toEqual([
      ["Koalisi internasional pimpinan AS", "nominal", false],
      ["AS", "name", true],
      ["koalisi", "nominal", false],
    ]);
    expect(new Set(mentions.filter((m) => m.form === "nominal").map((m) => m.entity)).size).toBe(1);
    expect(found("Menurut koalisi, dua orang tewas.", { lang: "id" })).toEqual([]);
  });

  it("finds no names in boilerplate", () => {
    const text =
      "Warga mengungsi dari Irak sejak kemarin.\n\nBaca juga : Suriah Menolak Usul Turki\n\nMereka pulang.";
    expect(found(text, { lang: "id" })).toEqual(["place Irak"]);
  });

  it("takes a country that modifies a noun where the article comes back to it", () => {
    const first = "Tujuh warga Mesir tewas dalam serangan itu, kata petugas.";
    const both = ["place Mesir", "place Mesir"];
    expect(found(first, { lang: "id" })).toEqual([]);
    expect(found(`${first}\n\nPresiden Mesir belum menjawab.`, { lang: "id" })).toEqual(both);
    expect(found(`${first} Jenazah mereka dibawa pulang ke Mesir.`, { lang: "id" })).toEqual(both);
  });

  it("keeps a short form in brackets inside its name, unless the article goes on with it", () => {
    const names = (text: string) =>
      analyze(text, { lang: "id" }).mentions.map((m) => [m.text, m.entity, m.nested ?? false]);
    const first = "Direktur Badan Pengawas Obat Daerah (BPOD) tiba di Jakarta.";
    expect(names(first)).toEqual([
      ["Badan Pengawas Obat Daerah (BPOD)", "e1", false],
      ["BPOD", "e1", true],
      ["Jakarta", "e2", false],
    ]);
    expect(names(`${first}\n\nMenurut BPOD, aturan itu tidak jelas.`)).toEqual([
      ["Badan Pengawas Obat Daerah", "e1", false],
      ["BPOD", "e1", false],
      ["Jakarta", "e2", false],
      ["BPOD", "e1", false],
    ]);
  });

  it("takes from a titled headline what the body names, and no capitalised words", () => {
    const body =
      "\n\nDEMAK — Banjir merendam dua desa. Perum Bulog mengirim beras, kata Rina Hapsari kepada wartawan.\n";
    const inHeadline = (headline: string): string[] =>
      analyze(headline + body, { lang: "id" })
        .mentions.filter(({ end }) => end <= headline.length)
        .map(({ text }) => text);
    expect(inHeadline("Banjir Rob Rendam Dua Desa")).toEqual([]);
    expect(inHeadline("Rina Hapsari Minta Bulog Bergerak Cepat")).toEqual(["Rina Hapsari", "Bulog"]);
  });

  it("takes only known names from a headline", () => {
    const text =
      "Usai Dinyatakan Kalah, Pasukan AS Tetap Serang Irak\n\nWarga mengungsi sejak kemarin malam.";
    expect(found(text, { lang: "id" })).toEqual(["organisation Pasukan AS", "place AS", "place Irak"]);
  });
});

describe("the registry", () => {
  const registry = [
    { name: "Kopi Rindang", aliases: ["Rindang"], type: "organisation", notes: "kedai", wikidata: "Q1" },
    { name: "Irak", type: "place", never: true },
  ] as const;

  it("wins over everything else", () => {
    const { entities } = analyze("Pemilik Rindang pergi ke Irak.", { lang: "id", registry });
    expect(entities).toEqual([
      {
        id: "e1",
        type: "organisation",
        name: "Kopi Rindang",
        aliases: ["Rindang"],
        roles: [],
        description: "kedai",
        wikidata: "Q1",
        origin: "registry",
      },
    ]);
  });
});

describe("spelling variants", () => {
  it("reports the unusual spelling once, and no synonym", () => {
    const text = "Iraq menutup perbatasan. Irak menolak ISIS. Menurut Daesh, Irak kalah. Iraq diam.";
    const { findings } = analyze(text, { lang: "id" });
    expect(findings.filter((f) => f.code === "name/variant")).toMatchObject([
      { start: 0, end: 4, severity: "information", fix: { newText: "Irak" } },
    ]);
  });
});

describe("any text", () => {
  it("gives mentions in order whose text stands there", () => {
    const words = fc.constantFrom(
      "Pasukan",
      "AS",
      "di",
      "Al",
      "-",
      "(",
      ")",
      ".",
      "SDF",
      "bin",
      "Jenderal",
      "koalisi",
      ",",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        const { mentions, entities } = analyze(text, { lang: "id" });
        const ids = new Set(entities.map((e) => e.id));
        mentions.forEach((m, i) => {
          expect(text.slice(m.start, m.end)).toBe(m.text);
          expect(m.end).toBeGreaterThan(m.start);
          expect(ids.has(m.entity)).toBe(true);
          if (i > 0) expect(mentions[i - 1]!.start).toBeLessThanOrEqual(m.start);
        });
      }),
    );
  });

  it.each([
    ["capitalised words", "Kata ".repeat(10_000)],
    ["titles", "Presiden ".repeat(20_000)],
    ["initials", "A. ".repeat(50_000)],
    ["commas", "Ketua, ".repeat(20_000)],
    ["cues", `Usai ${"Pasukan AS ".repeat(10_000)}`],
  ])("reads ten thousand %s in linear time", (_, text) => {
    const before = performance.now();
    analyze(text, { lang: "id" });
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
