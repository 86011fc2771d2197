// Both are there in Node, in browsers and in their workers.
declare function btoa(binary: string): string;
declare function atob(base64: string): string;

/** Arguments of one call of `String.fromCharCode`: far below what any engine takes. */
const CHUNK = 0x2000;

/** Bytes as they travel in a message of JSON. */
export function toBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return btoa(chunks.join(""));
}

/** @throws an error where `base64` is none */
export function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
