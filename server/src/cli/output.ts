import { once } from "node:events";

/** Writes to standard output and waits while the reader is slower than we are. A reader that went away ends us quietly. */
export async function writeOut(text: string | Uint8Array): Promise<void> {
  if (process.stdout.write(text)) return;
  await once(process.stdout, "drain");
}
