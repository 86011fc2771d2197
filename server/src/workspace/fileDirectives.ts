import type { Settings } from "../../../protocol/settings.js";

const NAME = "copydesk-disable";

/** A comment of HTML or Markdown: `<!-- copydesk-disable text/misspelt number/growth -->`. What may repeat is bounded. */
const COMMENT = /<!--\s{0,20}copydesk-disable(?:\s{1,20}([^<>]{0,500}))?-->/g;
/** A line of the front matter: `copydesk-disable: text/misspelt, number/growth`. */
const MEMBER = /^copydesk-disable:([^\n]{0,500})$/m;
/** Front matter that has not ended by then is none. */
const LONGEST_FRONT_MATTER = 10_000;

/**
 * The settings for an article, with what the article itself switches off: the findings whose codes a comment or the front
 * matter names, all of them where it names none. The same object where the article says nothing.
 */
export function withFileDirectives(settings: Settings, text: string): Settings {
  if (!text.includes(NAME)) return settings;
  const named = [...text.matchAll(COMMENT)].map(([, codes]) => codes ?? "");
  const member = MEMBER.exec(frontMatter(text))?.[1];
  const said = (member === undefined ? named : [...named, member]).map(codesIn);
  if (said.length === 0) return settings;
  const { findings } = settings;
  if (said.some((codes) => codes.length === 0))
    return { ...settings, findings: { ...findings, enabled: false } };
  const disabled = [...new Set([...findings.disabled, ...said.flat()])];
  return { ...settings, findings: { ...findings, disabled } };
}

function codesIn(said: string): string[] {
  return said
    .replace(/[[\]"']/g, " ")
    .split(/[\s,]+/)
    .filter((code) => code !== "");
}

/** What stands between the lines of three hyphens at the head of the text; empty without them. */
function frontMatter(text: string): string {
  const head = text.slice(text.startsWith("\ufeff") ? 1 : 0, LONGEST_FRONT_MATTER).replaceAll("\r\n", "\n");
  if (!head.startsWith("---\n")) return "";
  const end = head.indexOf("\n---", 3);
  return end < 0 ? "" : head.slice(4, end);
}
