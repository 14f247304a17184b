import { parseArgs } from "node:util";
import { Failure } from "../../scripts/failure.mjs";

/** The sites that are measured, by the name that selects them. */
export const SITES = /** @type {const} */ ({
  one: "one process",
  two: "two behind nginx",
  cached: "two behind nginx, which keeps answers",
});

/** @typedef {keyof typeof SITES} SiteName */

/**
 * Parses the command line: `--only one,two,cached` selects sites, `--seconds 15` is how long each rate lasts at least, `--delay 20` how long the registry
 * takes, in milliseconds. `--memory 3` is how many minutes the memory is watched at half of the rate that one process reached (0: not at all), `--rate 50`
 * at which rate instead, without the search for one.
 * @param {string[]} args
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", default: Object.keys(SITES).join(",") },
      seconds: { type: "string", default: "15" },
      delay: { type: "string", default: "20" },
      memory: { type: "string", default: "3" },
      rate: { type: "string" },
    },
  });
  const sites = values.only.split(",").map((name) => {
    if (!isSite(name)) throw new Failure(`There is no site "${name}". They are ${Object.keys(SITES).join(", ")}.`);
    return name;
  });
  return {
    sites,
    seconds: number("seconds", values.seconds),
    delay: number("delay", values.delay),
    memoryMinutes: number("memory", values.memory),
    rate: values.rate === undefined ? undefined : number("rate", values.rate),
  };
}

/**
 * @param {string} name
 * @returns {name is SiteName}
 */
function isSite(name) {
  return Object.hasOwn(SITES, name);
}

/**
 * @param {string} name
 * @param {string} text
 */
function number(name, text) {
  if (!/^\d{1,4}(?:\.\d)?$/.test(text)) throw new Failure(`--${name} is "${text}". It should be a number such as 15.`);
  return Number(text);
}
