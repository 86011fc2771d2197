/** The one style sheet of the page; its hash stands in the page's policy. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --faint: #595959; --rule: #d0d0d0;
  --person: #d6e8ff; --organisation: #e6dcff; --place: #d5f2dc; --quote: #fff2c4; --claim: #ffe0cf; --other: #e8e8e8; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1a1b1e; --ink: #ececec; --faint: #b0b0b0; --rule: #45474d;
    --person: #16395e; --organisation: #3b2a63; --place: #17452a; --quote: #4d4210; --claim: #5c2e14; --other: #3d3f45; }
}
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.6 Georgia, "Noto Serif", serif; }
h1, h2, table { font-family: system-ui, sans-serif; }
h1 { font-size: 1rem; color: var(--faint); font-weight: 600; }
h2 { font-size: 1rem; margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
main { white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
mark { background: var(--other); color: inherit; border-bottom: 2px solid var(--faint); cursor: help; }
mark:hover { outline: 2px solid var(--ink); }
mark.person { background: var(--person); }
mark.organisation { background: var(--organisation); }
mark.place { background: var(--place); }
mark.quote { background: var(--quote); }
mark.claim { background: var(--claim); }
table { border-collapse: collapse; font-size: 0.85rem; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--rule);
  white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
`;

/** SHA-256 of the style sheet, as a Content Security Policy names it. */
export const STYLE_HASH = "sha256-d4XL/36PG4vgtaTUzcYMXlHKwHtP7al6wBUD281g4Zo=";
