// Runs in the page: measures from what a person does to what is then on the screen.

/**
 * Installs `copydeskWatch(look, wanted)`: from the next Enter or mouse button, `look` is asked before each frame until it
 * says that all is painted. The times stand in `copydeskSeen`: `from`, `text`, `painted`.
 */
export function installWatch() {
  const FULL_NAME =
    /^(Arif|Dewi|Siti|Bambang|Rina|Agus|Maya|Hendra|Putri|Yusuf|Galih|Ratna)( \p{Lu}\p{L}+){1,2}$/u;
  const plain = (element) => element.textContent.replaceAll("\u00a0", " ").trim();
  const all = (selector) => [...document.querySelectorAll(selector)];

  const looks = {
    /** An article by its headline, and the first name in a colour of its own, which the grammar does not know. */
    article(headline) {
      const lines = all(".part.editor .view-line");
      if (!lines.some((line) => plain(line).startsWith(headline))) return {};
      const names = all(".part.editor .view-line span[class*='mtk']:not(.mtk1)");
      return { text: true, painted: names.some((name) => FULL_NAME.test(plain(name))) };
    },
    /** A group by its count, and its first annotation. */
    rows([count, words]) {
      const rows = all(".part.sidebar .monaco-list-row").map(plain);
      const text = rows.some((row) => row.includes(count));
      return { text, painted: text && rows.some((row) => row.startsWith(words)) };
    },
    /** The first annotation of the list. */
    firstRow(words) {
      const row = document.querySelector(
        ".part.sidebar .monaco-list-row[aria-level='2'] .monaco-highlighted-label",
      );
      const painted = row !== null && plain(row) === words;
      return { text: painted, painted };
    },
  };

  globalThis.copydeskWatch = (look, wanted) => {
    const seen = {};
    globalThis.copydeskSeen = seen;
    const begin = (event) => {
      if (event.type === "mousedown" || event.key === "Enter") seen.from = performance.now();
    };
    window.addEventListener("mousedown", begin, true);
    window.addEventListener("keydown", begin, true);
    const ask = () => {
      const { text, painted } = looks[look](wanted);
      if (seen.from !== undefined && text) seen.text ??= performance.now();
      if (seen.from !== undefined && painted) {
        seen.painted = performance.now();
        window.removeEventListener("mousedown", begin, true);
        window.removeEventListener("keydown", begin, true);
      } else requestAnimationFrame(ask);
    };
    requestAnimationFrame(ask);
  };
}
