type Branch = { [key: string]: string | Branch };

/** Six digits of the hash of the English text, before each translation: scripts/words/catalog.mjs writes and checks them. */
const STAMP = /^[0-9a-f]{6}\|/;

/** Returns the words of a translated catalog, without the stamps. */
export function withoutStamps<Catalog extends Branch>(catalog: Catalog): Catalog {
  const entries = Object.entries(catalog).map(([key, value]) => [
    key,
    typeof value === "string" ? value.replace(STAMP, "") : withoutStamps(value),
  ]);
  return Object.fromEntries(entries);
}
