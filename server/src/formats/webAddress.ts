/** True for an absolute address of the web without blanks. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]+(?:\/\S*)?$/.test(address);
}
