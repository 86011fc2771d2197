import { MalformedData } from "./malformed.js";

/** One row with the line, from 1, on which it begins. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Writes one row as RFC 4180 asks: CRLF at its end, quoted where it must be. */
export function writeRow(cells: readonly string[], separator: string): string {
  const quoted = cells.map((cell) =>
    cell.includes(separator) || /["\r\n]/.test(cell) || cell.startsWith(" ") || cell.endsWith(" ")
      ? `"${cell.replaceAll('"', '""')}"`
      : cell,
  );
  return `${quoted.join(separator)}\r\n`;
}

/**
 * Reads rows as RFC 4180 has them, with any line end; empty lines are skipped. With a comma asked for, semicolons are
 * taken where the header row has them and no comma.
 * @throws MalformedData for a quotation mark that is not closed, or has more than a separator after it
 */
export function readRows(data: string, separator: "," | "\t"): Row[] {
  const header = /^[^\r\n]*/.exec(data)?.[0] ?? "";
  const isSemicolon = separator === "," && !header.includes(",") && header.includes(";");
  const reader = new RowReader(data, isSemicolon ? ";" : separator);
  return reader.rows();
}

class RowReader {
  readonly #data: string;
  readonly #separator: string;
  readonly #plain: RegExp;
  #at = 0;
  #line = 1;

  constructor(data: string, separator: string) {
    this.#data = data;
    this.#separator = separator;
    this.#plain = new RegExp(`[^${separator === "\t" ? "\\t" : separator}\\r\\n]*`, "y");
  }

  rows(): Row[] {
    const rows: Row[] = [];
    while (this.#at < this.#data.length) {
      const line = this.#line;
      const cells = [this.#cell()];
      while (this.#data[this.#at] === this.#separator) {
        this.#at++;
        cells.push(this.#cell());
      }
      this.#lineEnd();
      if (cells.length > 1 || cells[0] !== "") rows.push({ cells, line });
    }
    return rows;
  }

  #cell(): string {
    if (this.#data[this.#at] === '"') return this.#quoted();
    this.#plain.lastIndex = this.#at;
    const cell = this.#plain.exec(this.#data)?.[0] ?? "";
    this.#at += cell.length;
    return cell;
  }

  #quoted(): string {
    const line = this.#line;
    const from = ++this.#at;
    for (;;) {
      const mark = this.#data.indexOf('"', this.#at);
      if (mark < 0) throw new MalformedData(`line ${line}`, "a quotation mark is not closed");
      this.#at = mark + 1;
      if (this.#data[this.#at] !== '"') break;
      this.#at++;
    }
    const cell = this.#data.slice(from, this.#at - 1);
    this.#line += cell.split(/\r\n|\r|\n/).length - 1;
    const next = this.#data[this.#at];
    if (next !== undefined && next !== this.#separator && next !== "\n" && next !== "\r")
      throw new MalformedData(`line ${this.#line}`, "something stands after a closing quotation mark");
    return cell.replaceAll('""', '"');
  }

  #lineEnd(): void {
    if (this.#data[this.#at] === "\r") this.#at++;
    if (this.#data[this.#at] === "\n") this.#at++;
    this.#line++;
  }
}
