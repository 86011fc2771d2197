/**
 * Text from an article, made harmless inside Markdown: no mark-up, no link, no HTML, no command, one line.
 * Everything that comes from an article, a sidecar or a registry goes through here before it is shown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ")
    .replace(/[\\`*_{}[\]()#+\-.!|~>=:@/]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;");
}

/** `text` cut to `limit` UTF-16 units at a blank where one is near, with an ellipsis; never inside a surrogate pair. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const blank = cut.lastIndexOf(" ");
  return `${(blank > limit * 0.6 ? cut.slice(0, blank) : cut).replace(/[\ud800-\udbff]$/, "")}…`;
}
