// Reads a corpus in columns, one token a line with its label last (B-, I-, O), blank lines between sentences.

const TIGHT_BEFORE = /^(?:[.,;:!?)\]}%”’…]+|'s|n't|'m|'re|'ve|'ll|'d)$/i;
const TIGHT_AFTER = /[([{“‘$#]$/;

/**
 * @param {string} file the whole file
 * @returns {{ text: string, entities: { start: number, end: number, type: string }[] }[]} a row a sentence: its tokens
 *   joined as text is written, straight quotes opening and closing in turn; offsets in UTF-16 code units
 */
export function conllRows(file) {
  return file
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").map((line) => line.trim().split(/\s+/)))
    .map((lines) => rowOf(lines.filter((columns) => columns.length > 1)))
    .filter(({ text }) => text !== "");
}

function rowOf(lines) {
  const entities = [];
  let text = "";
  let isQuoted = false;
  let open = null;
  for (const columns of lines) {
    const token = columns[0];
    const label = columns.at(-1);
    const closes = token === '"' && isQuoted;
    const isTight =
      TIGHT_BEFORE.test(token) || closes || TIGHT_AFTER.test(text) || (isQuoted && text.endsWith('"'));
    if (text !== "" && !isTight) text += " ";
    const start = text.length;
    text += token;
    if (token === '"') isQuoted = !isQuoted;
    if (label === "O") open = null;
    else if (open && label.startsWith("I-")) open.end = text.length;
    else {
      open = { start, end: text.length, type: label.slice(2) };
      entities.push(open);
    }
  }
  return { text, entities };
}
