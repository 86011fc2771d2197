import * as l10n from "@vscode/l10n";
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import type { EntityType } from "../analysis/analysis.js";
import type { ArticleIndex } from "../workspace/articleIndex/articleIndex.js";
import { rangeOfPlace } from "../workspace/articleIndex/articleSummary.js";
import { keyHash, nameKeys } from "../workspace/articleIndex/keys.js";
import type { NameCount } from "../workspace/articleIndex/nameCounts.js";
import { typeLabel } from "./cards/typeLabel.js";

const MOST = 100;

/**
 * The names of the workspace's articles that have all words of a query, in any order, those of the most articles first;
 * each leads to where the newest article names it first.
 */
export function workspaceSymbols(index: ArticleIndex, query: string): WorkspaceSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found: NameCount[] = [];
  for (const name of index.names()) {
    const low = name.name.toLowerCase();
    if (words.every((word) => low.includes(word))) found.push(name);
  }
  found.sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
  return found.slice(0, MOST).flatMap((name) => symbolOf(index, name));
}

function symbolOf(index: ArticleIndex, { type, name, articles }: NameCount): WorkspaceSymbol[] {
  const [key] = nameKeys({ type, name, wikidata: null, aliases: [] });
  const [newest] = index.articlesWith(key === undefined ? [] : [keyHash.name(key)], { most: 1 }).articles;
  const own = newest
    ?.summary()
    .names.find((each) => each.type === type && nameKeys(each).includes(key ?? ""));
  const place = own?.places[0];
  if (!newest || !place) return [];
  const containerName =
    articles === 1 ? typeLabel(type) : l10n.t("{0}, in {1} articles", typeLabel(type), articles);
  return [
    { name, kind: KINDS[type], containerName, location: { uri: newest.uri, range: rangeOfPlace(place) } },
  ];
}

const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Variable,
  organisation: SymbolKind.Class,
  place: SymbolKind.Namespace,
  group: SymbolKind.Enum,
  facility: SymbolKind.Package,
  event: SymbolKind.Event,
  product: SymbolKind.Object,
  work: SymbolKind.File,
  law: SymbolKind.Interface,
};
