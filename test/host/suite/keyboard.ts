// COPYDESK_KEYBOARD_ARTICLE and COPYDESK_KEYBOARD_GOLD: the paths of another article to annotate, and of what is right in it:
// a JSON array of { "type", "start", "end" } in UTF-16 offsets, with "speaker": [its forms] on quotes, and "isOptional": true on
// what may be annotated and need not.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { type Agreement, Annotator, type Gold } from "./annotator.js";
import { OPTIONS } from "./options.js";
import { print } from "./output.js";
import {
  api,
  closeAll,
  eventually,
  inFolder,
  onDisk,
  openArticle,
  rangeOf,
  readJson,
  textOf,
} from "./workbench.js";

/** What the sample article holds, as we have read it ourselves: type, words, which of several such words, a quote's speaker. */
type Passage = readonly [type: string, words: string, nth?: number, speaker?: string];

const SAMPLE: readonly Passage[] = [
  ["place", "SAMARINDA"],
  ["organisation", "KALTIM POST"],
  ["claim", "7.500 ton batu bara"],
  ["facility", "Jembatan Loa Raya"],
  ["claim", "Minggu (18/1/2026) dini hari"],
  ["claim", "790 meter"],
  ["claim", "12 jam"],
  ["claim", "11.000 kendaraan"],
  ["claim", "dua jalur"],
  ["organisation", "Kepolisian Resor Kota Samarinda"],
  ["person", "Andri Prakoso"],
  [
    "quote",
    "“Nakhoda dan tiga awak sudah kami periksa. Tali tunda putus ketika arus mencapai empat knot.”",
    1,
    "Andri Prakoso",
  ],
  ["claim", "tiga awak"],
  ["claim", "empat knot"],
  ["person", "Andri", 2],
  ["quote", "“Pandu ada di atas kapal. Dokumennya lengkap,”", 1, "Andri Prakoso"],
  [
    "quote",
    "“Kami masih mendalami apakah jumlah kapal tunda sesuai aturan. Menurut ketentuan, tongkang sebesar itu harus ditarik dua kapal.”",
    1,
    "Andri Prakoso",
  ],
  ["claim", "dua kapal"],
  ["organisation", "Kementerian Pekerjaan Umum"],
  ["claim", "3 milimeter"],
  ["organisation", "Balai Besar Pelaksanaan Jalan Nasional"],
  [
    "quote",
    "pergeseran pilar tidak lebih dari 12 milimeter, masih di bawah ambang 25 milimeter",
    1,
    "Balai Besar Pelaksanaan Jalan Nasional",
  ],
  ["claim", "12 milimeter"],
  ["claim", "25 milimeter"],
  ["claim", "empat tahun"],
  ["claim", "2023"],
  ["claim", "dua tongkang"],
  ["claim", "satu bulan"],
  ["claim", "Rp 28 miliar"],
  ["place", "Samarinda", 2],
  ["person", "Fitriani Noor"],
  ["organisation", "PT Bara Samudra Jaya"],
  ["quote", "menanggung seluruh biaya", 1, "Fitriani Noor"],
  ["quote", "“Warga kami yang rugi. Antrean mencapai tujuh kilometer,”", 1, "Fitriani Noor"],
  ["claim", "tujuh kilometer"],
  ["person", "Fitriani", 2],
  ["organisation", "PT Bara Samudra Jaya", 2],
  ["person", "Kevin Hartono"],
  ["quote", "perusahaan akan bekerja sama dengan penyidik", 1, "Kevin Hartono"],
  ["quote", "“Pihak kami menyesalkan kejadian ini,”", 1, "Kevin Hartono"],
  ["claim", "Senin siang"],
  ["organisation", "Lembaga Pemantau Sungai"],
  [
    "quote",
    "aturan “zona aman 150 meter” di sekitar pilar tidak pernah diawasi",
    1,
    "Lembaga Pemantau Sungai",
  ],
  ["claim", "150 meter"],
  ["person", "Dayang Saputri"],
  [
    "quote",
    "43 pelanggaran selama September–Desember 2025, naik dari 19 pada periode yang sama tahun sebelumnya",
    1,
    "Dayang Saputri",
  ],
  ["claim", "43 pelanggaran"],
  ["claim", "September–Desember 2025"],
  ["claim", "19"],
  ["claim", "tahun sebelumnya"],
];

const ALLOWED = 120;

interface Given {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly speaker?: readonly string[];
  readonly isOptional?: boolean;
}

/** The article that is to be annotated, opened, and what is right in it. */
async function given(): Promise<{ editor: vscode.TextEditor; gold: readonly Gold[] }> {
  if (OPTIONS.keyboard === null) {
    const text = await textOf(inFolder("jembatan-mahakam.article"));
    const editor = await openArticle("papan-ketik.article", text);
    const gold = SAMPLE.map(([type, words, nth = 1, speaker]): Gold => {
      const range = rangeOf(editor.document, words, nth);
      return { type, range, ...(speaker === undefined ? {} : { speaker: [speaker] }) };
    });
    return { editor, gold };
  }
  const editor = await openArticle("papan-ketik.article", await textOf(onDisk(OPTIONS.keyboard.article)));
  const { document } = editor;
  const list = (await readJson(onDisk(OPTIONS.keyboard.gold))) as readonly Given[];
  const gold = list.map(({ start, end, ...what }): Gold => {
    return { ...what, range: new vscode.Range(document.positionAt(start), document.positionAt(end)) };
  });
  return { editor, gold };
}

const shown = (name: string, { right, saved, gold, f1 }: Agreement): string =>
  `${name} ${f1.toFixed(3)} (${String(right)} right of ${String(saved)} saved and ${String(gold)} to be found)`;

suite("with the keyboard alone", () => {
  suiteSetup(api);
  teardown(closeAll);

  test("an article of news is annotated completely in fewer than 120 key presses", async () => {
    const { editor, gold } = await given();
    const { server } = await api();
    await eventually(
      () => server.suggestions(editor.document.uri),
      (list) => list.length > 20,
    );
    await vscode.commands.executeCommand("copydesk.acceptSure");
    const annotator = new Annotator(editor, gold);
    await annotator.review();
    await annotator.addMissing();
    const { all, ...kinds } = await annotator.agreement();
    const { answers, bounds, speakers, missing } = annotator.effort;
    print(
      `      ${annotator.keys} key presses (answers ${answers}, bounds ${bounds}, speakers ${speakers}, not suggested ${missing})`,
    );
    print(
      `      F1: ${[shown("all", all), ...Object.entries(kinds).map(([name, of]) => shown(name, of))].join("; ")}`,
    );
    const wrong = await annotator.wrong();
    assert.ok(all.f1 >= 0.95, `F1 ${all.f1.toFixed(3)}; not right: ${wrong.join(" | ")}`);
    assert.ok(annotator.keys < ALLOWED, `${String(annotator.keys)} key presses`);
  });
});
