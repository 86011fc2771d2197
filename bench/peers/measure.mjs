// One peer in a process of its own: node measure.mjs PEER FILE. Prints how long it takes to read the text, best of the
// rounds after the first, in milliseconds, and the memory of the process.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Each loads the peer and gives what reads a text with it. */
const PEERS = {
  "wink-nlp": async () => {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
    return (text) => nlp.readDoc(text).entities().length();
  },
  compromise: async () => {
    const { default: nlp } = await import("compromise");
    return (text) => nlp(text).length;
  },
  "chrono-node": async () => {
    const chrono = await import("chrono-node");
    return (text) => chrono.parse(text).length;
  },
  "recognizers-text": async () => {
    const { NumberRecognizer, Culture } = require("@microsoft/recognizers-text-number");
    const model = new NumberRecognizer(Culture.English).getNumberModel();
    return (text) => model.parse(text).length;
  },
  harper: async () => {
    const { LocalLinter } = await import("harper.js");
    const { binaryInlined } = await import("harper.js/binaryInlined");
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return async (text) => (await linter.lint(text)).length;
  },
};

const [peer, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const read = await PEERS[peer]();
const times = [];
for (let round = 0; round < 10; round++) {
  const from = performance.now();
  await read(text);
  times.push(performance.now() - from);
  // A slow peer is believed after one round.
  if (times[0] > 20_000) break;
}
const best = Math.min(...(times.length > 1 ? times.slice(1) : times));
console.log(JSON.stringify({ milliseconds: best, megabytes: process.memoryUsage().rss / 1e6 }));
