import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../analysis.js";
import { analyze } from "../analyze.js";

/** The values of all dates and times in a text published on Wednesday 15 June 2022, unless another day is given. */
function dates(text: string, lang: LanguageCode, date?: string): (string | number | null)[] {
  return analyze(text, { lang, ...(date === "none" ? {} : { date: date ?? "2022-06-15" }) })
    .claims.filter(({ kind }) => kind === "date" || kind === "time")
    .map(({ value }) => value);
}

describe("Indonesian dates", () => {
  it.each([
    ["pada 3 Maret 2021", ["2021-03-03"]],
    ["Rabu (8/6/2022)", ["2022-06-08"]],
    ["Rabu (8/6)", ["2022-06-08"]],
    ["tanggal 17-20 Mei", ["2022-05-17/2022-05-20"]],
    ["antara 28 Desember dan 4 Januari", ["2021-12-28/2022-01-04"]],
    ["bulan Juli 2019", ["2019-07"]],
    ["pada 1998", ["1998"]],
    ["era 1970-an", ["197X"]],
    ["Senin malam", ["2022-06-13"]],
    ["kemarin", ["2022-06-14"]],
    ["dua pekan lalu", ["2022-06-01~"]],
    ["bulan lalu", ["2022-05"]],
    ["tahun depan", ["2023"]],
    ["akhir pekan lalu", ["2022-06-11/2022-06-12"]],
    ["kuartal II 2021", ["2021-04-01/2021-06-30"]],
    ["awal 2020", ["2020-01-01/2020-03-31"]],
    ["periode 2014-2019", ["2014/2019"]],
    ["pukul 19.30 WIB", ["T19:30"]],
    ["Sabtu (11/6/2022) pukul 07.00", ["2022-06-11T07:00"]],
    ["Selaa (14/6/2022)", ["2022-06-14"]],
    ["pukul 7 malam", ["T19:00"]],
    ["pukul 12 malam", ["T00:00"]],
    ["pukul 2 dini hari", ["T02:00"]],
    ["pukul 12 siang", ["T12:00"]],
    ["pukul 5-7 malam", ["T17:00/T19:00"]],
    ["pukul 10-2 siang", ["T10:00/T14:00"]],
    ["pukul 08.00 pagi", ["T08:00"]],
    ["Lomba Karya Tulis (LKT) 1998.", ["1998"]],
    ["penelitian itu (Wibowo, 2005) lama", ["2005"]],
    ["Festival Gambut 2013 kali ini ramai", ["2013"]],
    ["hidup sekitar 624–548 SM", ["-0623/-0547"]],
  ])("%s", (text, expected) => expect(dates(text, "id")).toEqual(expected));

  it("keeps the year open where nothing tells it", () => {
    expect(dates("Kamis (9/6) dan 3 Mei", "id", "none")).toEqual(["XXXX-06-09", "XXXX-05-03"]);
  });

  it("takes the year from another full date of the article", () => {
    expect(dates("Sejak 2 Mei 2018 hujan turun. Pada 9 Mei hujan reda.", "id", "none")).toEqual([
      "2018-05-02",
      "2018-05-09",
    ]);
  });

  it("does not take a week for a Sunday", () => {
    expect(dates("Selama dua minggu ia pergi.", "id")).toEqual([]);
    expect(dates("Ia pulang Minggu.", "id")).toEqual(["2022-06-12"]);
  });
});

describe("English dates", () => {
  it.each([
    ["It opens from 5 to 7pm.", ["T17:00/T19:00"]],
    ["open 3-4pm daily", ["T15:00/T16:00"]],
    ["between 9 and 11 am", ["T09:00/T11:00"]],
    ["from 9 to 5 pm", ["T09:00/T17:00"]],
    ["from 3:30 to 6 p.m.", ["T15:30/T18:00"]],
    ["at 9 in the evening", ["T21:00"]],
    ["won 3-4 and left", []],
    ["on March 3, 2021", ["2021-03-03"]],
    ["the 3rd of March 2021", ["2021-03-03"]],
    ["Monday, June 6", ["2022-06-06"]],
    ["between 24 March and 6 April", ["2022-03-24/2022-04-06"]],
    ["last week", ["2022-06-06/2022-06-12"]],
    ["last Friday", ["2022-06-10"]],
    ["three days ago", ["2022-06-12"]],
    ["in the 1980s", ["198X"]],
    ["in the late 1980s", ["1987-01-01/1989-12-31"]],
    ["between 2010 and 2015", ["2010/2015"]],
    ["at 2.15pm", ["T14:15"]],
    ["in 2012–13", ["2012/2013"]],
  ])("%s", (text, expected) => expect(dates(text, "en")).toEqual(expected));
});

describe("the publication date", () => {
  const publishedOf = (text: string) => analyze(text, { lang: "id" }).date;

  it("is that of a line of its own at the top", () => {
    expect(publishedOf("Jembatan Runtuh\n\nSenin, 6 Juni 2022 | 14:05 WIB\n\nSebuah jembatan runtuh.")).toBe(
      "2022-06-06",
    );
  });

  it("is that of the dateline", () => {
    expect(publishedOf("Padang, 6 Juni 2022 – Sebuah jembatan runtuh pada 3 Juni 2022.")).toBe("2022-06-06");
  });

  it("is the latest weekday with its date in the text", () => {
    expect(publishedOf("Jembatan runtuh Minggu (5/6/2022). Warga melapor Senin (6/6/2022).")).toBe(
      "2022-06-06",
    );
  });

  it("is the day after the one that is dated, where the article names that one by its weekday", () => {
    const runtuh = "Jembatan runtuh pada Minggu (5/6/2022).";
    expect(publishedOf(`${runtuh} “Kami periksa,” kata Ratna Dewi, Senin siang.`)).toBe("2022-06-06");
    expect(publishedOf(`${runtuh} Retakan terlihat sejak Sabtu.`)).toBe("2022-06-05");
    expect(publishedOf(`${runtuh} Jalan dibuka lagi Senin depan.`)).toBe("2022-06-05");
  });

  it("is not guessed from a date without a year", () => {
    expect(publishedOf("Jembatan runtuh Minggu (5/6).")).toBeNull();
  });
});

describe("an article whose day is known but for its year", () => {
  it("counts from that day", () => {
    const text = "Mereka tiba akhir pekan kemarin. Warga berkumpul Kamis (11/4) setelah banjir Rabu malam.";
    expect(dates(text, "id", "none")).toEqual(["XXXX-04-06/XXXX-04-07", "XXXX-04-11", "XXXX-04-10"]);
  });
});
