import { describe, expect, test } from "vitest";
import { tokenize } from "../../text/tokens.js";
import { type KnownEntity, LayeredNames, NameIndex } from "./nameIndex.js";

function entity(key: string): KnownEntity {
  return { key, type: "organisation", name: key, origin: "registry" };
}

const index = new NameIndex([
  { entity: entity("sea"), names: ["Dewan Laut", "Dewan Laut Timur", "DLT"] },
  { entity: entity("market"), names: ["Pasar Jum’at", "eLaut", "laut lepas"] },
]);

describe("a known name at the first token", () => {
  test.each([
    ["Dewan Laut bersidang", "sea", 2],
    ["Dewan Laut Timur bersidang", "sea", 3],
    ["Dewan-Laut bersidang", "sea", 3],
    ["dewan laut bersidang", null, 0],
    ["DLT bersidang", "sea", 1],
    ["Dlt bersidang", null, 0],
    ["Pasar Jum’at ramai", "market", 2],
    ["Pasar Jum'at ramai", "market", 2],
    ["eLaut tutup", "market", 1],
    ["Laut lepas", "market", 2],
    ["laut lepas", "market", 2],
    ["laut dangkal", null, 0],
  ])("%s", (text, key, end) => {
    const match = index.match(tokenize(text), 0);
    expect(match?.entity.key ?? null).toBe(key);
    expect(match?.end ?? 0).toBe(end);
  });

  test("is the first index's before the second's", () => {
    const layered = new LayeredNames(
      new NameIndex([{ entity: entity("own"), names: ["Dewan Laut"] }]),
      index,
    );
    expect(layered.match(tokenize("Dewan Laut"), 0)?.entity.key).toBe("own");
    expect(layered.match(tokenize("DLT"), 0)?.entity.key).toBe("sea");
    expect(layered.mayMatch(tokenize("rapat"), 0)).toBe(false);
  });
});
