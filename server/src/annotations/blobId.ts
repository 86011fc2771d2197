import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { BaseTextId } from "./annotation.js";

const PREFIX = "swh:1:cnt:";

/** The git blob id of some bytes (`git hash-object`), 40 hexadecimal digits. */
export function blobHash(bytes: Uint8Array): string {
  return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

/**
 * The id of the text as git stores it: UTF-8 and LF.
 * @param lfText the text with LF line ends and without a BOM
 * @param hasBom the file begins with one, which git stores, too
 */
export function baseTextId(lfText: string, hasBom: boolean): BaseTextId {
  return PREFIX + blobHash(utf8ToBytes(hasBom ? `\ufeff${lfText}` : lfText));
}

/** The 40 digits of a base text's id. */
export function hashOf(id: BaseTextId): string {
  return id.slice(PREFIX.length);
}
