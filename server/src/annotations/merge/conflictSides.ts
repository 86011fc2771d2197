/** The versions of a file that git's conflict markers tell. `base` only in the diff3 and zdiff3 styles. */
export interface ConflictSides {
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

/** Takes a file with conflict markers apart; null where there are none or they do not match up. */
export function conflictSides(text: string): ConflictSides | null {
  const sides = { base: [] as string[], ours: [] as string[], theirs: [] as string[] };
  let state: "both" | "base" | "ours" | "theirs" = "both";
  let hasConflict = false;
  let hasBase = true;
  for (const line of text.split("\n")) {
    if (state === "both" && /^<{7}(?: |\r?$)/.test(line)) {
      state = "ours";
      hasConflict = true;
    } else if (state === "ours" && /^\|{7}(?: |\r?$)/.test(line)) state = "base";
    else if ((state === "ours" || state === "base") && /^={7}\r?$/.test(line)) {
      if (state === "ours") hasBase = false;
      state = "theirs";
    } else if (state === "theirs" && /^>{7}(?: |\r?$)/.test(line)) state = "both";
    else if (state === "both") for (const side of Object.values(sides)) side.push(line);
    else sides[state].push(line);
  }
  if (!hasConflict || state !== "both") return null;
  const { base, ours, theirs } = sides;
  return { base: hasBase ? base.join("\n") : null, ours: ours.join("\n"), theirs: theirs.join("\n") };
}
