import type { CountedParams, CountedResult } from "../../../protocol/workspaceArticles.js";
import { countedWords } from "../workspace/articleIndex/articleSummary.js";
import type { ArticleView } from "./articleView.js";
import { claimAt } from "./entityAt.js";

const MOST = 200;

/** Where the workspace's articles, this one too, say how many there are of something; the newest first. */
export async function counted(view: ArticleView, { query, position }: CountedParams): Promise<CountedResult> {
  const wanted = query ?? (position ? countedAt(view, view.document.offsetAt(position)) : "");
  const found = await view.elsewhere.counting(wanted, MOST);
  return { query: wanted, found: found.map(({ uri, range, text }) => ({ uri, range, text })) };
}

function countedAt(view: ArticleView, offset: number): string {
  const claim = claimAt(view.analysis, offset);
  return claim ? countedWords(claim) : "";
}
