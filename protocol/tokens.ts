/** The semantic token types that the server declares, in the order of their numbers. */
export const TOKEN_TYPES = [
  "person",
  "organisation",
  "place",
  "group",
  "facility",
  "event",
  "product",
  "work",
  "law",
  "quote",
  "claim",
  "speaker",
  "cue",
] as const;
/** The token types that are kinds of things with a name. */
export type EntityType = Exclude<TokenType, "quote" | "claim" | "speaker" | "cue">;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** The semantic token modifiers, in the order of their bits. */
export const TOKEN_MODIFIERS = ["suggested", "accepted", "rejected", "disputed"] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
