import { parseArgs } from "node:util";
import { Failure } from "../scripts/failure.mjs";
import { isPart, PART_NAMES } from "./parts/parts.mjs";

/** Parts that a name includes. */
const INCLUDED = new Map([
  // A hostile registry sends long lists, too.
  ["hostile", ["hostile", "lists"]],
  ["store", ["store", "restarts", "full-store"]],
]);

/**
 * Parses the command line: `--only list,filter` selects parts (`hostile` includes `lists`, `store` the others of the store), `--runs 3` sets the
 * repetitions, `--full` also resolves dotnet/aspnet, which takes minutes, and `--pages 200` shortens what `unknown` does before it measures memory: 2,000
 * pages take very long, and with 0 it is left out.
 * @param {string[]} args
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", default: PART_NAMES.join(",") },
      runs: { type: "string", default: "5" },
      pages: { type: "string", default: "2000" },
      full: { type: "boolean", default: false },
    },
  });
  const names = values.only.split(",").flatMap((name) => INCLUDED.get(name) ?? name);
  const parts = [...new Set(names)].map((name) => {
    if (!isPart(name)) throw new Failure(`There is no part "${name}". The parts are ${PART_NAMES.join(", ")}.`);
    return name;
  });
  const runs = /^\d{1,3}$/.test(values.runs) ? Number(values.runs) : 0;
  if (runs < 1) throw new Failure(`--runs is "${values.runs}". It should be a whole number from 1.`);
  if (!/^\d{1,5}$/.test(values.pages)) throw new Failure(`--pages is "${values.pages}". It should be a whole number.`);
  return { parts, runs, full: values.full, pages: Number(values.pages) };
}
