import "server-only";
import { NEAREST } from "@/lib/contract/resolve/nearest-names";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { resolveInCatalog } from "@/lib/contract/resolve/resolve-in-catalog";
import { type MissingTag, messageIn, missingTag, withMessage, withTags } from "@/lib/contract/resolve/resolve-message";
import { readInput } from "@/lib/mar/input/read-input";
import { DEFAULT_REGION, type Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import { inEnglish } from "@/lib/mar/search/chinese-words";
import { endedLines } from "@/lib/mar/tag-list/ended-lines";
import { inSlices } from "../names/slices";
import { RegistryFailure } from "../problem/registry-failure";
import { cachedRegistryOf } from "../process/cached-registries";
import { orderOf } from "../tag-list/known-tags";
import { nearNames } from "../tag-list/nearest";
import { withPatience } from "../waiting/patience";
import { knownDigest } from "./known-digest";

/** How long to wait for a list that is not in memory, in milliseconds. */
const PATIENCE = 2000;

/**
 * Returns the page that an input names, or what is wrong with it, and the meaning of an error message in it. Sends at
 * most two requests: for the catalog, and for the tags of one repository, if the catalog does not list a well-formed
 * name or a message says that a tag is missing.
 * @throws RegistryFailure if nothing can be said without an answer
 * @param region of names without a host
 */
export async function resolveInput(text: string, region: Region = DEFAULT_REGION): Promise<ResolveOutcome> {
  const outcome = await resolveName(text, region);
  const message = messageIn(text);
  const missing = missingTag(outcome, message);
  const tags = missing && (await tagsNear(missing));
  return withMessage(outcome, message && missing && tags ? withTags(message, missing, tags) : message);
}

async function resolveName(text: string, region: Region): Promise<ResolveOutcome> {
  const reading = readInput(text, region);
  const isWrong = reading.kind === "invalid" || reading.kind === "digest";
  const names = isWrong ? undefined : await namesOf(reading.region);
  const resolved = resolveInCatalog(reading, names && repositorySearch(names, inEnglish), region);
  switch (resolved.kind) {
    case "known":
      return resolved.outcome;
    case "digest":
      return knownDigest(resolved.digest, resolved.region);
    case "unlisted": {
      const { answer, refusal } = resolved;
      const isUncertain = answer.given?.certain === false;
      return (await isThere(answer, isUncertain)) ? { ok: true, answer } : { ok: false, refusal };
    }
  }
}

/** Returns the catalog's names; `undefined` if they do not arrive in time: a name can be opened without them. */
async function namesOf(region: Region): Promise<readonly string[] | undefined> {
  return inTime(
    cachedRegistryOf(region)
      .catalog()
      .then(({ value }) => value),
  );
}

/**
 * Returns the missing tag if the repository has it, else the nearest tags; `undefined` if the list does not arrive in
 * time.
 */
async function tagsNear(missing: MissingTag): Promise<readonly string[] | undefined> {
  return inTime(readTagsNear(missing));
}

async function readTagsNear({ region, repository, tag }: MissingTag): Promise<readonly string[]> {
  const { value: names } = await cachedRegistryOf(region).tags(repository);
  if (names.includes(tag)) return [tag];
  const { byVersion } = await orderOf(names, endedLines(repository, Date.now()));
  return inSlices(nearNames(names, byVersion, tag, NEAREST));
}

async function inTime<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  const value = asked.catch((error: unknown) => {
    if (error instanceof RegistryFailure) return undefined;
    throw error;
  });
  return withPatience(value, PATIENCE);
}

type Named = { repository: Parameters<ReturnType<typeof cachedRegistryOf>["tags"]>[0]; region: Region };

/** Returns whether the registry has a repository. Without an answer, a certain name is left to its page. */
async function isThere({ repository, region }: Named, isUncertain: boolean): Promise<boolean> {
  try {
    await cachedRegistryOf(region).tags(repository);
    return true;
  } catch (error) {
    if (!(error instanceof RegistryFailure)) throw error;
    if (error.reason === "unknown-repository" || error.reason === "unknown-manifest") return false;
    if (isUncertain) throw error;
    return true;
  }
}
