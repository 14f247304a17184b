import "../node-version.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { packagesOf, thirdPartyText } from "./third-party.mjs";

// npm run licences     writes THIRD_PARTY.md, which a test compares with the lock file

const lock = readFileSync(join(root, "package-lock.json"), "utf8");
writeFileSync(join(root, "THIRD_PARTY.md"), thirdPartyText(packagesOf(lock)));
console.log("Written: THIRD_PARTY.md");
