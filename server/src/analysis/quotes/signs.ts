import type { WordNumber } from "./wordClass.js";

/** Signs in the order of their numbers; they come before all words. */
export const SIGNS = [",", ":", ";", ".", "?", "!", "-", "–", "—", "/", "&", "(", ")", "“”"] as const;

const number = (sign: (typeof SIGNS)[number]) => (SIGNS.indexOf(sign) + 1) as WordNumber;

export const COMMA = number(",");
export const COLON = number(":");
export const SEMICOLON = number(";");
export const FULL_STOP = number(".");
export const QUESTION_MARK = number("?");
export const EXCLAMATION_MARK = number("!");
export const HYPHEN = number("-");
export const EN_DASH = number("–");
export const EM_DASH = number("—");
export const SLASH = number("/");
export const AMPERSAND = number("&");
export const OPENING_BRACKET = number("(");
export const CLOSING_BRACKET = number(")");
/** Stands for a stretch between quotation marks. */
export const QUOTED = number("“”");
/** A word that the lexicon does not have; also what stands outside of the paragraph. */
export const UNKNOWN = 0 as WordNumber;
