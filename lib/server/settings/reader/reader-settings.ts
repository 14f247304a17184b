import "server-only";
import { parseSeconds } from "../seconds";
import { parseSwitch } from "../switch";
import { parseNamePatterns } from "./name-patterns";

/** How the background reader of the catalog works. */
export type ReaderSettings = {
  isOn: boolean;
  /** Patterns of the repositories that it reads. */
  names: readonly string[];
  /** Its requests to each region in a second, at most. */
  perSecond: number;
  /** Time from the end of a round to the beginning of the next, in seconds. */
  intervalSeconds: number;
};

/** Reads one variable; a missing one takes the value that is given. */
type Read = <T>(name: string, parse: (text: string) => T | undefined, fallback: T, expected: string) => T;

const NAMES_FORM = "comma-separated names of repositories such as dotnet/*,mssql/server, where * is any text";
const RATE_FORM = "a whole number of requests a second from 1 to 1000";
const INTERVAL_FORM = "a whole number of seconds from 1 to 86400";
const MOST_PER_SECOND = 1_000;

/** Reads the settings of the background reader. */
export function readReaderSettings(read: Read): ReaderSettings {
  return {
    isOn: read("INDEX", parseSwitch, false, "on or off"),
    names: read<readonly string[]>("INDEX_NAMES", parseNamePatterns, ["*"], NAMES_FORM),
    perSecond: read("INDEX_RATE", parseRate, 5, RATE_FORM),
    intervalSeconds: read("INDEX_INTERVAL_SECONDS", parseSeconds, 3_600, INTERVAL_FORM),
  };
}

function parseRate(text: string): number | undefined {
  const rate = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
  return rate !== undefined && rate <= MOST_PER_SECOND ? rate : undefined;
}
