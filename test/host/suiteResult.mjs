// What a suite says while it runs in a page, and how it ends.
import { format } from "node:util";

/** The suite puts this before what it prints, to tell it from the workbench's log. */
const MARK = "\u0001";

/**
 * Prints what the suite prints.
 * @returns the suite's exit code, to be awaited; what else the page has logged; and a way to end it from here
 */
export async function hearSuite(page, patienceSeconds = 240) {
  const logged = [];
  let finish;
  const code = new Promise((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction("codeAutomationLog", (_type, args) => {
    const line = format(...args);
    if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
    else logged.push(line);
  });
  await page.exposeFunction("codeAutomationExit", (exit) => finish(exit));
  page.on("crash", () => finish(70));
  setTimeout(() => {
    console.error(`The suite gave no result within ${patienceSeconds} s.`);
    finish(124);
  }, patienceSeconds * 1000).unref();
  return { code, logged, finish };
}
