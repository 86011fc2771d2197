import type { SpeechAct } from "../analysis.js";
import type { Range } from "../../text/range.js";
import type { SpeakerPhrase } from "./phraseParts.js";

/** One attribution as a paragraph tells it by itself; offsets in the paragraph. */
export interface Attribution {
  readonly kind: "direct" | "indirect" | "mixed";
  readonly content: readonly Range[];
  readonly cue: Range | null;
  readonly speaker: SpeakerPhrase | null;
  /** The name of who printed it first. */
  readonly outlet: Range | null;
  readonly act: SpeechAct;
  readonly score: number;
  /** Repeats the speaker of the attribution before it in the paragraph: `“A,” kata X. “B.”` */
  readonly continues: boolean;
  /** A quotation that stands alone, with nobody named near it. */
  readonly alone: boolean;
  /** The closing mark is missing; the content runs to where the quotation probably ends. */
  readonly open: boolean;
}

/** Who said something, how and where it was printed: what several attributions may share. */
export type Told = Pick<Attribution, "cue" | "speaker" | "outlet" | "act">;

/** The attribution of these words; members written out, so that all of them have one shape. */
export function attribution(
  kind: Attribution["kind"],
  content: readonly Range[],
  { cue, speaker, outlet, act }: Told,
  score: number,
  alone = false,
): Attribution {
  return { kind, content, cue, speaker, outlet, act, score, continues: false, alone, open: false };
}

/** Where its words begin. */
export function startOf(attribution: Attribution): number {
  return attribution.content[0]?.start ?? 0;
}
