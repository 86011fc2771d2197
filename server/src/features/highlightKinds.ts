import { TOKEN_TYPES, type TokenType } from "../../../protocol/tokens.js";
import type { HighlightPreset, Settings } from "../../../protocol/settings.js";

/** What is painted, by preset. *calm* is the default: people, organisations, figures, and quotes by their marks. */
const PRESETS: Readonly<Record<HighlightPreset, ReadonlySet<TokenType>>> = {
  full: new Set(TOKEN_TYPES),
  calm: new Set<TokenType>(["person", "organisation", "claim", "quote"]),
  problems: new Set(),
  off: new Set(),
};

/** The token types to paint: the preset's, each switched by the user's own choice of kinds. */
export function paintedKinds({ preset, kinds }: Settings["highlight"]): ReadonlySet<TokenType> {
  if (preset === "off") return PRESETS.off;
  const painted = new Set(PRESETS[preset]);
  for (const type of TOKEN_TYPES) {
    if (kinds[type] === true) painted.add(type);
    else if (kinds[type] === false) painted.delete(type);
  }
  return painted;
}

/** True when a quote is painted by its marks only, and its words stay plain. */
export function paintsMarksOnly({ preset }: Settings["highlight"]): boolean {
  return preset !== "full";
}
