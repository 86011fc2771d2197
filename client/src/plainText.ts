import { Parser } from "htmlparser2";

const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 li blockquote section article tr figcaption header footer ul ol table".split(" "),
);
const HIDDEN = new Set(["script", "style", "noscript", "template", "head"]);

/**
 * The text of what was copied: HTML without its mark-up, one empty line between paragraphs; other text with its
 * paragraphs as they are. Line ends become LF.
 */
export function plainText(copied: string): string {
  const text = copied.replace(/\r\n?/g, "\n");
  return looksLikeHtml(text) ? paragraphsOf(text).join("\n\n") : text.trim();
}

function looksLikeHtml(text: string): boolean {
  return /<(?:p|div|br|h[1-6]|article|html|body|span)\b[^<>]*>/i.test(text);
}

function paragraphsOf(html: string): string[] {
  const paragraphs: string[] = [];
  let current = "";
  let hidden = 0;
  const endParagraph = (): void => {
    const paragraph = current.replace(/\s+/g, " ").trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    current = "";
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (HIDDEN.has(name)) hidden++;
      if (BLOCKS.has(name) || name === "br") endParagraph();
    },
    ontext: (text) => {
      if (hidden === 0) current += text;
    },
    onclosetag: (name) => {
      if (HIDDEN.has(name)) hidden--;
      if (BLOCKS.has(name)) endParagraph();
    },
  });
  parser.write(html);
  parser.end();
  endParagraph();
  return paragraphs;
}
