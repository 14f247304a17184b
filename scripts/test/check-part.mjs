import { npmScript } from "./npm-script.mjs";
import { failedWith, PASSED } from "./part.mjs";

/**
 * Creates a part that counts as one test: a script of package.json that succeeds or fails.
 * @param {string} name of the part and the script
 * @param {number} limitMs
 * @returns {import("./part.mjs").Part}
 */
export function checkPart(name, limitMs) {
  return {
    name,
    limitMs,
    run: async (left) => {
      const problem = await npmScript(name, [], { limitMs: left });
      return problem ? failedWith(`npm run ${name} ${problem}.`) : PASSED;
    },
  };
}
