// Drives the real workbench as a person would: mouse, keys, what is on the screen.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openPage } from "./browser.mjs";
import { installVsix, pageUrl, remoteUri, startVscodeServer } from "./vscodeServer.mjs";

const PATIENCE = 30_000;
/** A hover fades in. */
const FADE = 450;

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
const manifest = read("package.json");
const english = read("package.nls.json");
const indonesian = read("package.nls.id.json");

/** Runs in the page: extensions speak this language; the workbench itself would need a language pack. */
function speak(locale) {
  globalThis._VSCODE_NLS_LANGUAGE = locale;
}

export class Workbench {
  /** Starts a VS Code with the .vsix installed, on a folder, with a file open. */
  static async start({ vsix, folder, open, settings = {}, width, height, scale, locale }) {
    const temporary = mkdtempSync(path.join(os.tmpdir(), "copydesk-workbench-"));
    const dataDir = path.join(temporary, "data");
    const extensionsDir = path.join(temporary, "extensions");
    await installVsix({ vsix, dataDir, extensionsDir });
    const server = await startVscodeServer({
      dataDir,
      extensionsDir,
      settings,
      log: path.join(temporary, "server.log"),
    });
    const { browser, page } = await openPage({ width, height, scale });
    if (locale) await page.addInitScript(speak, locale);
    const payload = open ? [["openFile", remoteUri(server, open)]] : [];
    const workbench = new Workbench({
      temporary,
      server,
      browser,
      page,
      locale,
      url: pageUrl(server, { folder, payload }),
    });
    await workbench.load();
    return workbench;
  }

  constructor(parts) {
    Object.assign(this, parts);
  }

  async load() {
    await this.page.goto(this.url);
    await this.page
      .locator(".monaco-workbench .part.editor .view-line")
      .first()
      .waitFor({ timeout: PATIENCE });
  }

  async reload() {
    await this.page.reload();
    await this.page
      .locator(".monaco-workbench .part.editor .view-line")
      .first()
      .waitFor({ timeout: PATIENCE });
  }

  async stop() {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.temporary, { recursive: true, force: true });
  }

  async shot(file) {
    mkdirSync(path.dirname(file), { recursive: true });
    await this.page.waitForTimeout(FADE);
    await this.page.screenshot({ path: file });
  }

  async until(isTrue, what) {
    const end = Date.now() + PATIENCE;
    while (!(await isTrue())) {
      if (Date.now() > end) throw new Error(`not in time: ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The n-th piece of painted text that is exactly these words, in a colour of its own. */
  words(words, nth = 1) {
    const exact = new RegExp(
      `^[ \\u00a0]*${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00a0]")}[ \\u00a0]*$`,
    );
    return this.page
      .locator(".part.editor .view-line span[class*='mtk']:not(.mtk1)", { hasText: exact })
      .nth(nth - 1);
  }

  async painted(words) {
    await this.words(words).waitFor({ timeout: PATIENCE });
  }

  async hover(words, nth = 1) {
    await this.words(words, nth).waitFor({ timeout: PATIENCE });
    await this.words(words, nth).hover();
    const card = this.page.locator(".monaco-hover:not(.hidden) .hover-row").first();
    await card.waitFor({ timeout: PATIENCE });
    await this.page.waitForTimeout(FADE);
    return card.innerText();
  }

  async quickFix(words, title) {
    await this.openQuickFixes(words);
    const action = this.page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
    await action.waitFor({ timeout: PATIENCE });
    await action.click();
    await this.page.locator(".action-widget").first().waitFor({ state: "hidden", timeout: PATIENCE });
  }

  /** Puts the cursor there, and the mouse out of the way: Ctrl over a word makes it a link. */
  async place(words) {
    await this.words(words).click();
    await this.page.mouse.move(5, 795);
  }

  async openQuickFixes(words) {
    await this.place(words);
    const menu = this.page.locator(".action-widget .monaco-list-row").first();
    // The key does nothing while the editor is still taking the focus back.
    await this.until(async () => {
      await this.page.keyboard.press("Control+.");
      return menu.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }, `the quick fixes of ${words}`);
  }

  /** Shows our view. A second click on its icon would hide it, and after a reload the workbench shows it by itself. */
  async openSidebar() {
    const view = this.page
      .locator(
        ".part.sidebar .composite.viewlet[id*='copydesk'], .part.sidebar .pane-body[aria-label*='opydesk'], .part.sidebar .tree-explorer-viewlet-tree-view, .part.sidebar .welcome-view",
      )
      .filter({ visible: true });
    const checked = this.page.locator(".activitybar .action-item.checked a[aria-label^='Copydesk']");
    const icon = this.page.locator(".activitybar .action-item a[aria-label^='Copydesk']");
    await icon.first().waitFor({ timeout: PATIENCE });
    await this.page.waitForTimeout(1000);
    if ((await checked.count()) === 0) await icon.first().click();
    await view.first().waitFor({ timeout: PATIENCE });
  }

  async row(words) {
    await this.page
      .locator(".part.sidebar .monaco-list-row", { hasText: words })
      .first()
      .waitFor({ timeout: PATIENCE });
  }

  /** Runs one of the extension's commands by its id, whatever it is called in the reader's language. */
  async runCommand(id) {
    const { title } = manifest.contributes.commands.find(({ command }) => command === id);
    const key = title.slice(1, -1);
    await this.command((this.locale === "id" ? indonesian : english)[key]);
  }

  /** Opens a file of the folder by its name, which no other file has. */
  async openFile(name) {
    const exact = this.page.locator(".label-name", {
      hasText: new RegExp(`^${name.replaceAll(".", "\\.")}$`),
    });
    await this.#quickOpen("Control+P", name);
    await this.page.locator(".quick-input-widget .monaco-list-row").filter({ has: exact }).first().click();
    await this.page
      .locator(`.part.editor .tab.active[data-resource-name="${name}"]`)
      .first()
      .waitFor({ timeout: PATIENCE });
  }

  async command(title) {
    await this.#quickOpen("F1", `>${title}`);
    await this.page.locator(".quick-input-widget .monaco-list-row", { hasText: title }).first().click();
  }

  /** It closes again where an editor is still taking the focus. */
  async #quickOpen(key, text) {
    const input = this.page.locator(".quick-input-widget input").first();
    await this.until(async () => {
      await this.page.keyboard.press(key);
      return input.fill(text, { timeout: 2000 }).then(
        () => true,
        () => false,
      );
    }, "the quick input");
  }
}
