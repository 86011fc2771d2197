import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** An item as the fake catalogue has it. */
interface Item {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
}

/** A Wikibase on this machine: answers `wbsearchentities` and `wbgetentities` as the real one does, and remembers what it was asked. */
export class FakeWikibase {
  readonly requests: URLSearchParams[] = [];
  /** Answered instead, when it is not 200. */
  status = 200;
  /** Answered instead, when it is set. */
  body: string | null = null;
  /** Milliseconds until an answer comes. */
  delay = 0;
  endpoint = "";
  readonly #items: readonly Item[];
  readonly #server: Server;

  private constructor(items: readonly Item[]) {
    this.#items = items;
    this.#server = createServer((request, response) => {
      const answer = this.#answer(request);
      setTimeout(() => {
        response.writeHead(this.status, { "content-type": "application/json" });
        response.end(this.body ?? JSON.stringify(answer));
      }, this.delay);
    });
  }

  static async start(items: readonly Item[]): Promise<FakeWikibase> {
    const wikibase = new FakeWikibase(items);
    await new Promise<void>((resolve) => wikibase.#server.listen(0, "127.0.0.1", resolve));
    const { port } = wikibase.#server.address() as AddressInfo;
    wikibase.endpoint = `http://127.0.0.1:${port}/w/api.php`;
    return wikibase;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer({ url = "" }: IncomingMessage): unknown {
    const query = new URL(url, "http://127.0.0.1").searchParams;
    this.requests.push(query);
    if (query.get("action") === "wbsearchentities") {
      const words = (query.get("search") ?? "").toLowerCase();
      const hits = this.#items.filter(({ label }) => label.toLowerCase().includes(words));
      return { search: hits.map(({ id, label }) => ({ id, label })), success: 1 };
    }
    const ids = (query.get("ids") ?? "").split("|");
    const entities = this.#items
      .filter(({ id }) => ids.includes(id))
      .map(({ id, label, description, aliases = [] }) => [
        id,
        {
          labels: { id: { language: "id", value: label } },
          descriptions: description ? { en: { language: "en", value: description } } : {},
          aliases: { id: aliases.map((value) => ({ language: "id", value })) },
        },
      ]);
    return { entities: Object.fromEntries(entities) as unknown, success: 1 };
  }
}
