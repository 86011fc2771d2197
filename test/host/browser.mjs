// A headless Chromium: the one named by CHROMIUM, the system's, or the one that comes in @sparticuz/chromium.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { playwright } from "./vscodeServer.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    existsSync,
  );
  return system ?? unpackedChromium();
}

/** Unpacks the packaged Chromium with the libraries it needs, once. */
function unpackedChromium() {
  const target = path.join(HERE, ".chromium");
  const script = path.join(target, "chromium.sh");
  if (existsSync(script)) return script;
  const packed = path.join(HERE, "node_modules/@sparticuz/chromium/bin");
  const unpacking = `${target}-${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  const unpacked = (name) => zlib.brotliDecompressSync(readFileSync(path.join(packed, name)));
  writeFileSync(path.join(unpacking, "chromium"), unpacked("chromium.br"), { mode: 0o755 });
  for (const archive of ["al2023", "fonts", "swiftshader"]) {
    execFileSync("tar", ["xf", "-", "-C", unpacking], { input: unpacked(`${archive}.tar.br`) });
  }
  writeFileSync(
    path.join(unpacking, "chromium.sh"),
    [
      "#!/bin/sh",
      'here=$(dirname "$0")',
      '[ -e "/usr/lib/$(uname -m)-linux-gnu/libnss3.so" ] || export LD_LIBRARY_PATH="$here/lib"',
      'exec "$here/chromium" "$@"',
      "",
    ].join("\n"),
    { mode: 0o755 },
  );
  renameSync(unpacking, target);
  return script;
}

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A browser and one page that can reach this machine only.
 * @param options.bypassCSP true for a page that fetches an extension from another port
 */
export async function openPage({ width = 1280, height = 800, scale = 1, bypassCSP = false } = {}) {
  const browser = await playwright().chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ARGUMENTS,
  });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
    bypassCSP,
  });
  const isOutside = (url) =>
    /^https?:$/.test(url.protocol) && url.hostname !== "127.0.0.1" && url.hostname !== "localhost";
  await context.route(isOutside, (route) => route.abort());
  return { browser, page: await context.newPage() };
}
