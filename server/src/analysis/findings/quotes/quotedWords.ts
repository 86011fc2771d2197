import { kept } from "../../../text/kept.js";
import type { Quote } from "../../analysis.js";

/** The words of a direct quote, for comparison: lower case, without marks and editors' insertions in brackets. */
export const quotedWords = kept<Quote, readonly string[]>((quote) => {
  const said = quote.content.map((part) => part.text).join(" ");
  return (
    said
      .replace(/\[[^\][]{0,200}\]/g, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
});
