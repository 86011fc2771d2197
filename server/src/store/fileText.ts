/** Why bytes are no text. */
export type NoText = "binary" | "not-utf8";

/** The text of a file: UTF-8, or UTF-16 with a BOM. A UTF-8 BOM stays in it, as one code unit. */
export function textOfFile(bytes: Uint8Array): string | { readonly fault: NoText } {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return new TextDecoder(utf16, { ignoreBOM: true }).decode(bytes);
  if (bytes.includes(0)) return { fault: "binary" };
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: "not-utf8" };
  }
}

function utf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}
