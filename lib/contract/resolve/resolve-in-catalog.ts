import type { ImageReading, InputReading, InvalidReading } from "@/lib/mar/input/input-reading";
import { readInput } from "@/lib/mar/input/read-input";
import { officialName } from "@/lib/mar/name/old-names";
import type { Region } from "@/lib/mar/region";
import type { RepositorySearch } from "@/lib/mar/repository-search";
import type { Digest } from "@/lib/oci/name/digest";
import { parseRepository } from "@/lib/oci/name/repository";
import { catalogPath } from "../page/page-path";
import { foundRepositories } from "./found-repositories";
import { NEAREST, nearestNames } from "./nearest-names";
import {
  givenName,
  type NameAnswer,
  type NamedPage,
  type ResolveDetail,
  type ResolveOutcome,
  resolveAnswer,
  type SearchAnswer,
} from "./resolve";

/** The search in the catalog of an input's region. `undefined` if the catalog cannot be read. */
export type CatalogSearch = RepositorySearch<string> | undefined;

/**
 * The result of resolving an input in the catalog. Two inputs need the server: a digest, which it may have met, and a
 * name that the catalog does not list but the registry may have. Then `refusal` is the answer if the registry does not
 * have it.
 */
export type CatalogOutcome =
  | { kind: "known"; outcome: ResolveOutcome }
  | { kind: "digest"; digest: Digest; region: Region }
  | { kind: "unlisted"; answer: NameAnswer; refusal: ResolveDetail };

/**
 * Resolves an input as far as the catalog allows. Sends no request and never throws.
 * @param region region of names without one
 */
export function resolveInCatalog(reading: InputReading, search: CatalogSearch, region: Region): CatalogOutcome {
  switch (reading.kind) {
    case "digest":
      return reading;
    case "invalid":
      return { kind: "known", outcome: { ok: false, refusal: refusedForm(reading, region) } };
    case "image":
      return named(reading, search);
    case "search":
    case "portal-catalog": {
      const q = reading.kind === "search" ? reading.text : reading.search;
      return { kind: "known", outcome: searched(q, reading.region, search) };
    }
  }
}

function named(reading: ImageReading, search: CatalogSearch): CatalogOutcome {
  const answer = resolveAnswer(reading);
  if (!answer || answer.kind === "search") {
    return { kind: "known", outcome: { ok: false, refusal: refusedHost(reading, search) } };
  }
  const { repository, region, given } = answer;
  const isListed = !search || search(repository)[0] === repository;
  if (isListed && (search || !given || given.certain)) return { kind: "known", outcome: { ok: true, answer } };
  const isPartial = !(reading.host || reading.tag || reading.digest || given);
  if (isPartial) return { kind: "known", outcome: searched(repository, region, search) };
  const nearest = nearestNames(answer, search);
  const refusal = { problem: "repository-unknown", part: repository, region, nearest } as const;
  return { kind: "unlisted", answer, refusal: given ? { ...refusal, given } : refusal };
}

/** Resolves words by a search. A single name part that only one name has opens that name. */
function searched(q: string, region: Region, search: CatalogSearch): ResolveOutcome {
  const answer: SearchAnswer = { kind: "search", region, q, path: catalogPath({ region, q }) };
  if (!search || !q) return { ok: true, answer };
  const found = search.find(q);
  const repositories = foundRepositories(found, region, NEAREST);
  const [only] = repositories;
  if (found.names.length === 1 && only?.repository.includes(q.toLowerCase())) {
    return { ok: true, answer: { kind: "repository", region, repository: only.repository, path: only.path } };
  }
  if (found.names.length > 0) {
    const leftOut = found.leftOut.length > 0 ? { leftOut: [...found.leftOut] } : {};
    return { ok: true, answer: { ...answer, found: found.names.length, repositories, ...leftOut } };
  }
  const last = parseRepository(q);
  const nearest = last ? nearestNames({ repository: last, region }, search) : [];
  return { ok: false, refusal: { problem: "repository-unknown", part: q, region, nearest } };
}

function refusedForm({ problem, part, nearest }: InvalidReading, region: Region): ResolveDetail {
  const inputs = problem === "several-names" ? part.split(", ").slice(0, NEAREST) : nearest ? [nearest] : [];
  const pages = inputs.flatMap((input): NamedPage[] => {
    const answer = resolveAnswer(readInput(input, region));
    return answer && answer.kind !== "search" ? [{ input, region: answer.region, path: answer.path }] : [];
  });
  return { problem, part, region, nearest: pages };
}

function refusedHost(reading: ImageReading, search: CatalogSearch): ResolveDetail {
  const known = officialName(reading, reading.region);
  const { region, relation } = known;
  const problem = relation === "data-endpoint" ? "data-endpoint" : "host-foreign";
  // The tag belongs to another registry and says nothing of these repositories.
  const nearest = nearestNames({ repository: reading.repository, region }, search);
  return { problem, part: reading.host ?? "", region, nearest, given: givenName(reading, known) };
}
