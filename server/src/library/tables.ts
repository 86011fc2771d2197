/** Names of the built tables, known when it is bundled. */
declare const COPYDESK_TABLES: readonly string[];

/** Where the built tables are: the address of their folder, ending in `/`, or their bytes by file name. */
export type TableSource = string | URL | Readonly<Record<string, ArrayBuffer | Uint8Array>>;

const tables = new Map<string, Uint8Array>();

/** Takes the tables, or fetches them. @throws an error that names a table which is not there */
export async function takeTables(from: TableSource): Promise<void> {
  await Promise.all(COPYDESK_TABLES.map(async (name) => tables.set(name, await bytesOf(from, name))));
}

async function bytesOf(from: TableSource, name: string): Promise<Uint8Array> {
  if (typeof from !== "string" && !(from instanceof URL)) {
    const bytes = Object.hasOwn(from, name) ? from[name] : undefined;
    if (!bytes) throw new Error(`copydesk: the table ${name} was not given`);
    return new Uint8Array(bytes);
  }
  const url = new URL(name, from);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`copydesk: ${url.href} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The bytes of a table that was taken; what the bundler puts in place of a `.bin` file. */
export function tableBytes(name: string): Uint8Array {
  const bytes = tables.get(name);
  if (!bytes) throw new Error(`copydesk: the table ${name} was not loaded; await loadTables(…) first`);
  return bytes;
}
