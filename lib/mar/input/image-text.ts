import { parseRepository, REPOSITORY_MAX_LENGTH, type Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { DOCKER_HUB } from "../docker-hub/host";
import { officialName } from "../name/old-names";
import { looksLikeHost, parseRegistryHost } from "../name/registry-host";
import type { Region } from "../region";
import { readDigest } from "./digest-reading";
import { type ImageReading, type InputProblem, type InvalidReading, invalid } from "./input-reading";
import { findPlaceholder } from "./placeholder";

/** The meaning of a name without a host, by context: MAR's, Docker Hub's, or not accepted. */
export type Hostless = "mar" | "docker-hub" | "refused";

/** `region` applies to names without one. */
export type NameContext = { region: Region; hostless: Hostless };

type Parts = { host?: string; repository: string; tag?: string; digest?: string };

/** Reads `[host/]repository[:tag][@digest]`, or says what is wrong with it. */
export function readImageText(text: string, { region, hostless }: NameContext): ImageReading | InvalidReading {
  const parts = splitName(text);
  // Most names are well-formed, and a file has thousands of them.
  const wrong = (problem: InputProblem, part: string) => invalid(problem, part, nearestName(parts));
  const placeholder = findPlaceholder(text);
  if (placeholder) return wrong("placeholder", placeholder);
  if (parts.host === undefined && hostless === "refused") return wrong("host-missing", text);
  const host = parts.host ?? (hostless === "docker-hub" ? DOCKER_HUB : undefined);
  const parsedHost = host === undefined ? undefined : parseRegistryHost(host);
  if (host !== undefined && parsedHost === undefined) return invalid("host-invalid", host);

  const repository = parseRepository(parts.repository);
  if (!repository) return repositoryProblem(parts.repository, nearestName(parts));
  const tag = parts.tag === undefined ? undefined : parseTag(parts.tag);
  if (parts.tag !== undefined && !tag) return tagProblem(parts.tag, nearestName(parts));
  const before = text.slice(0, text.indexOf("@") + 1);
  const digest = parts.digest === undefined ? undefined : readDigest(parts.digest, before);
  if (typeof digest === "object") return digest;

  const name = { repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
  const known = officialName({ host: parsedHost, ...name }, region);
  const shownHost = parsedHost === undefined ? {} : { host: parsedHost };
  return { kind: "image", ...shownHost, official: known.official, region: known.region, ...name };
}

/** Splits a name. The first `@` starts the digest. A first component that looks like a host is the host. */
function splitName(text: string): Parts {
  const at = text.indexOf("@");
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.indexOf("/");
  const hasHost = slash > 0 && looksLikeHost(named.slice(0, slash));
  const rest = hasHost ? named.slice(slash + 1) : named;
  const colon = rest.indexOf(":");
  return {
    ...(hasHost ? { host: named.slice(0, slash) } : {}),
    repository: colon < 0 ? rest : rest.slice(0, colon),
    ...(colon < 0 ? {} : { tag: rest.slice(colon + 1) }),
    ...(at < 0 ? {} : { digest: text.slice(at + 1) }),
  };
}

function repositoryProblem(text: string, nearest: string | undefined): InvalidReading {
  if (text === "") return invalid("repository-missing", text);
  const lower = text.toLowerCase();
  if (lower.length > REPOSITORY_MAX_LENGTH) return invalid("repository-too-long", text);
  if (lower !== text && parseRepository(lower)) return invalid("repository-uppercase", text, nearest);
  return invalid("repository-invalid", text, nearest);
}

function tagProblem(text: string, nearest: string | undefined): InvalidReading {
  if (text === "") return invalid("tag-empty", text, nearest);
  return invalid(/^\w[\w.-]{128,}$/.test(text) ? "tag-too-long" : "tag-invalid", text, nearest);
}

/** Returns the well-formed name closest to a wrong one: lower case, single slashes, without unreadable parts. */
function nearestName({ host, repository, tag, digest }: Parts): string | undefined {
  const parsedHost = host === undefined ? undefined : parseRegistryHost(host);
  if (host !== undefined && parsedHost === undefined) return undefined;
  const name: Repository | undefined = parseRepository(
    repository
      .toLowerCase()
      .replace(/\/{2,}/g, "/")
      .replace(/^\/|\/$/g, ""),
  );
  if (!name) return undefined;
  const parsedTag: Tag | undefined = tag === undefined ? undefined : parseTag(tag);
  const parsedDigest = digest === undefined ? undefined : readDigest(digest);
  return [
    parsedHost === undefined ? "" : `${parsedHost}/`,
    name,
    parsedTag === undefined ? "" : `:${parsedTag}`,
    typeof parsedDigest === "string" ? `@${parsedDigest}` : "",
  ].join("");
}
