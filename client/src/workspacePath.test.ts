import { describe, expect, it } from "vitest";
import { folderAround, type Location } from "./workspacePath.js";

const at = (path: string, scheme = "vscode-vfs", authority = "github"): Location => ({
  scheme,
  authority,
  path,
});

describe("the workspace folder around a path", () => {
  const newsroom = at("/redaksi/berita");
  const inner = at("/redaksi/berita/kota/");
  const folders = [newsroom, inner];

  it.each([
    ["/redaksi/berita/banjir.article", newsroom],
    ["/redaksi/berita", newsroom],
    ["/redaksi/berita/a..b/..c/d.article", newsroom],
    ["/redaksi/berita/kota", inner],
    ["/redaksi/berita/kota/pasar.article", inner],
  ])("%s is inside", (path, folder) => {
    expect(folderAround(folders, at(path))).toBe(folder);
  });

  it.each([
    "/redaksi/berita-lama/x",
    "/redaksi",
    "/",
    "",
    "/redaksi/berita/../rahasia",
    "/redaksi/berita/..",
    "/redaksi/berita/./x",
    "/redaksi/berita/..\\rahasia",
    "/redaksi/berita/x\0.article",
  ])("%j is not", (path) => {
    expect(folderAround(folders, at(path))).toBeUndefined();
  });

  it("needs the same scheme and the same authority", () => {
    expect(folderAround(folders, at("/redaksi/berita/x", "file", ""))).toBeUndefined();
    expect(folderAround(folders, at("/redaksi/berita/x", "vscode-vfs", "gitlab"))).toBeUndefined();
  });

  it("may be the root of a file system", () => {
    const root = at("/", "memfs", "");
    expect(folderAround([root], at("/x/y", "memfs", ""))).toBe(root);
  });
});
