import { npmScript } from "./npm-script.mjs";
import { failedWith, PASSED } from "./part.mjs";

/**
 * A part that counts as one test: a script of package.json that succeeds or does not.
 * @param {string} name the part's and the script's
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
