import { parseRepository } from "@/lib/oci/name/repository";
import { looksLikeHost, parseRegistryHost } from "../name/registry-host";
import { type Region, regionOfHost } from "../region";
import { readAddress } from "./address";
import { shellCommands } from "./command/shell-words";
import { readBareDigest } from "./digest-reading";
import { readImageText } from "./image-text";
import type { InputReading } from "./input-reading";
import { readScheme } from "./scheme";
import { readSearch } from "./search-text";

/** Reads a line that is neither a command nor from a file: a name, a digest, an address, or words to search for. */
export function readBareLine(line: string, region: Region): InputReading[] {
  const text = line.replace(/^(?:[-*•]|\d{1,3}[.)])\s+/, "").replace(/^digest:\s+(?=sha)/i, "");
  const words = shellCommands(text).flat();
  const [word, another] = words;
  if (word === undefined || another !== undefined) return readProse(words, text, region);
  return [readWord(word.replace(/^<(https?:[^<>]+)>$/i, "$1").replace(/(?<![,;])[,;]+$/, ""), text, region)];
}

function readWord(word: string, line: string, region: Region): InputReading {
  const context = { region, hostless: "mar" } as const;
  const digest = readBareDigest(word);
  if (digest) return typeof digest === "string" ? { kind: "digest", region, digest } : digest;
  const marked = readAddress(word, region) ?? readScheme(word, context);
  if (marked) return marked;

  const slash = word.indexOf("/");
  const host = slash < 0 ? word : word.slice(0, slash);
  const hostRegion = regionOfHost(parseRegistryHost(host) ?? "");
  const path = slash < 0 ? "" : word.slice(slash + 1);
  if (hostRegion && path === "") return { kind: "portal-catalog", region: hostRegion, search: "" };
  if (hostRegion && parseRepository(path.replace(/\/$/, "")) && path.endsWith("/")) return readSearch(path, hostRegion);

  const saysMore = /[:@$<>{}]/.test(word) || (slash > 0 && looksLikeHost(host));
  const isCapitalised = slash > 0 && parseRepository(word.toLowerCase()) !== undefined;
  if (saysMore || isCapitalised || parseRepository(word)) return readImageText(word, context);
  return readSearch(line, region);
}

/** A line with more names is prose. */
const MOST_NAMES = 50;

const QUOTES = /^[(["'`]+/;
const ENDING = /(?<![)\]"'`,;:.!?])[)\]"'`,;:.!?]+$/;
const withoutQuotes = (word: string) => word.replace(QUOTES, "").replace(ENDING, "");

/** A word that can only be an image name or an address of MAR, optionally after `--image=`. */
const OFFICIAL = /^(?:--?[\w-]+=)?((?:[a-z-]+:\/\/)?mcr\.(?:microsoft\.com|azure\.cn)(?::443)?\/\S+)$/i;

/**
 * Reads several words. Official names or addresses among them are meant, with a digest beside them; else searches for
 * all.
 */
function readProse(words: readonly string[], line: string, region: Region): InputReading[] {
  const digests = words.flatMap((word): InputReading[] => {
    const digest = readBareDigest(withoutQuotes(word));
    return typeof digest === "string" ? [{ kind: "digest", region, digest }] : [];
  });
  const official = words.flatMap((word) => OFFICIAL.exec(withoutQuotes(word))?.[1] ?? []);
  if (official.length > 0) return [...official.map((word) => readWord(word, word, region)), ...digests];
  const others = words.filter((word) => readBareDigest(withoutQuotes(word)) === undefined);
  const areNames =
    others.length + digests.length > 1 && others.every((word) => /^.[^/]*\/.+[:@]/.test(word) || digests.length > 0);
  if (!areNames || others.length > MOST_NAMES) return [readSearch(line, region)];
  const names = others.map((word) => readImageText(word, { region, hostless: "mar" }));
  return names.every(({ kind }) => kind === "image") ? [...names, ...digests] : [readSearch(line, region)];
}
