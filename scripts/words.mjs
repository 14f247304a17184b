import "./node-version.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { CATALOG_FILES, problemsOf, stamped } from "./words/catalog.mjs";
import { explained } from "./words/explained.mjs";

// npm run words                       lists what is missing, stale, without stamp or unused
// npm run words -- stamp              stamps translations that have no stamp yet
// npm run words -- stamp KEY...       stamps these too: their translations fit the English text of today

const [command, ...keys] = process.argv.slice(2);
/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(join(root, file), "utf8"));

let count = 0;
for (const { source, translated } of CATALOG_FILES) {
  if (command === "stamp") {
    writeFileSync(
      join(root, translated),
      `${JSON.stringify(stamped(read(source), read(translated), keys), undefined, 2)}\n`,
    );
  }
  for (const problem of problemsOf(read(source), read(translated))) {
    count += 1;
    console.log(explained(problem, translated));
  }
}
console.log(count === 0 ? "Every message has a translation that fits." : `${count} to do.`);
process.exitCode = count === 0 ? 0 : 1;
