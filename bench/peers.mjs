import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("peers", import.meta.url));

/** What each of them does of what we do, and how much text is enough to tell its speed, in UTF-16 units. */
const PEERS = [
  { name: "wink-nlp", does: "tokens, sentences, parts of speech, entities", length: 1_000_000 },
  { name: "compromise", does: "tokens and parts of speech", length: 300_000 },
  { name: "chrono-node", does: "dates alone", length: 1_000_000 },
  { name: "recognizers-text", does: "numbers alone", length: 300_000 },
  { name: "harper", does: "grammar", length: 100_000 },
];

/** Installs the peers where they are not yet: for the benchmark alone. */
function install() {
  if (existsSync(path.join(FOLDER, "node_modules"))) return;
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: FOLDER,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The peers could not be installed.");
}

/**
 * Reads the same English text with each peer, each in a process of its own.
 * @param text English, a megabyte
 * @returns one row a peer: its speed in MB/s, and its memory; a peer that fails has `null` for both
 */
export function measurePeers(text) {
  install();
  const folder = mkdtempSync(path.join(tmpdir(), "copydesk-bench-"));
  try {
    return PEERS.map(({ name, does, length }) => {
      const file = path.join(folder, `${name}.txt`);
      writeFileSync(file, text.slice(0, length));
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [path.join(FOLDER, "measure.mjs"), name, file],
        {
          encoding: "utf8",
          timeout: 300_000,
        },
      );
      if (status !== 0) {
        console.error(`${name}: ${stderr.trim().split("\n").at(-1) ?? "failed"}`);
        return { name, does, speed: null, memory: null };
      }
      const { milliseconds, megabytes } = JSON.parse(stdout);
      return { name, does, speed: Math.min(length, text.length) / 1000 / milliseconds, memory: megabytes };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
