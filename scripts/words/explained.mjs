/** @type {Record<import("./catalog.mjs").Problem["kind"], string>} */
const TO_DO = {
  missing: "has no translation: write one",
  stale: "is stale, as the English text has changed since: adapt the translation, then confirm it with",
  unstamped: "has no stamp yet: run",
  unused: "translates a message that English no longer has: remove it",
};

/**
 * Returns in words what is wrong with a translation and what to do.
 * @param {import("./catalog.mjs").Problem} problem
 * @param {string} file of the translation
 * @returns {string}
 */
export function explained({ kind, key, source, text }, file) {
  const command =
    kind === "stale" ? ` npm run words -- stamp ${key}` : kind === "unstamped" ? " npm run words -- stamp" : "";
  const said = [source && `  English: ${source}`, text && `  ${file}: ${text}`].filter(Boolean);
  return [`${file}: ${key} ${TO_DO[kind]}${command}`, ...said].join("\n");
}
