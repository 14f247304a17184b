import { createParser, parseAsString } from "nuqs/server";
import type { Region } from "@/lib/mar/region";
import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { encodedValue, pageQuery } from "../page/page-path";
import { keyInAddress, pageState } from "../page/page-state";

/** Path of the page that says which version lines have ended or end soon. */
export const END_OF_LIFE_PATH = "/end-of-life";

/** Days ahead: when left out, and at most. 0 asks for what has ended. */
export const WITHIN = { usual: 90, most: 3_650 } as const;

/** A place in the order of lines: by repository, then by line. */
export type LinePlace = { repository: Repository; line: string };

/** The page's own keys: how many days ahead, and after which line a page begins. */
const endState = {
  within: createParser({ parse: (text) => readWithin(text) ?? null, serialize: String }),
  after: createParser({ parse: (text) => readLinePlace(text) ?? null, serialize: linePlaceText }),
};

const [WITHIN_KEY, AFTER_KEY]: readonly (keyof typeof endState)[] = ["within", "after"];

/** The key of the days ahead, for forms. */
export const WITHIN_NAME = WITHIN_KEY ?? "";

/** Reads a number of days ahead; `undefined` if it is none, or more than the most. */
export function readWithin(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) && Number(text) <= WITHIN.most ? Number(text) : undefined;
}

/** Writes a place as a text, `dotnet/aspnet:6.0`. */
export function linePlaceText({ repository, line }: LinePlace): string {
  return `${repository}:${line}`;
}

/** Reads what `linePlaceText` writes. */
export function readLinePlace(text: string): LinePlace | undefined {
  const colon = text.indexOf(":");
  const repository = parseRepository(text.slice(0, Math.max(0, colon)));
  const line = text.slice(colon + 1);
  return repository && /^[a-z0-9.-]{0,140}$/.test(line) ? { repository, line } : undefined;
}

export type EndOfLifeState = { q: string; within: number; after: LinePlace | undefined };

/** Reads what the page is asked for; what cannot be read takes its usual value. */
export function readEndOfLifeState(search: URLSearchParams): EndOfLifeState {
  const read = <T>(key: string, parse: (text: string) => T | null) => parse(search.get(key) ?? "") ?? undefined;
  return {
    q: read(keyInAddress("q"), parseAsString.parse) ?? pageState.q.defaultValue,
    within: read(WITHIN_NAME, endState.within.parse) ?? WITHIN.usual,
    after: read(AFTER_KEY ?? "", endState.after.parse),
  };
}

type Address = { region: Region; q?: string; within?: number; after?: LinePlace | undefined };

/** Returns the path of the page, or of a later part of it. */
export function endOfLifePath({ region, q, within = WITHIN.usual, after }: Address): string {
  const own = [
    ...(within === WITHIN.usual ? [] : [`${WITHIN_KEY}=${within}`]),
    ...(after ? [`${AFTER_KEY}=${encodedValue(linePlaceText(after)).replace(/%(?:2F|3A)/g, decodeURIComponent)}`] : []),
  ];
  const query = [pageQuery({ q, region }).slice(1), ...own].filter(Boolean).join("&");
  return `${END_OF_LIFE_PATH}${query && `?${query}`}`;
}
