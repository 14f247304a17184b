import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import { isDockerHub } from "../docker-hub/host";
import type { ImageReading, InvalidReading } from "../input/input-reading";
import { readInput } from "../input/read-input";
import { REGION_HOSTS, type Region } from "../region";
import { type NameRelation, type OfficialName, officialName } from "./old-names";

/** The relation of a name to MAR, as shown to people. */
type MirrorRelation = NameRelation | "official-hostless" | "mirror-guess" | "docker-hub";

/**
 * What a pasted image name says before the registry is asked. `official` is about its host, `undefined` without a host.
 * `name` is the name in MAR that it corresponds to, and `successor` the one that replaced that repository. `digest` is
 * the pasted one; it can be looked up under either.
 */
export type MirrorName = {
  kind: "name";
  given: ImageReading;
  official: boolean | undefined;
  relation: MirrorRelation;
  region: Region;
  name?: ImageName;
  successor?: ImageName;
};

export type MirrorCheck = MirrorName | { kind: "digest"; digest: Digest } | { kind: "words" } | InvalidReading;

/** Reads a pasted name to find out whether it is official. Never throws. */
export function checkMirror(text: string, region: Region): MirrorCheck {
  const reading = readInput(text, region);
  switch (reading.kind) {
    case "image":
      return checkName(reading, region);
    case "digest":
      return { kind: "digest", digest: reading.digest };
    case "invalid":
      return reading;
    default:
      return { kind: "words" };
  }
}

function checkName(given: ImageReading, region: Region): MirrorName {
  const known = officialName(given, region);
  const relation = relationOf(given, known);
  const official = given.host === undefined ? undefined : known.official;
  const checked = { kind: "name", given, official, relation, region: known.region } as const;
  if (known.relation === "old-repository") {
    return { ...checked, name: named(given), ...successorOf(known) };
  }
  if (!known.repository) return checked;
  const name = named({ ...known, repository: known.repository });
  // The content of a mirror or proxy can itself have an old name.
  const next = officialName({ host: REGION_HOSTS[known.region].registry, ...name });
  return { ...checked, name, ...(next.relation === "old-repository" ? successorOf(next) : {}) };
}

function relationOf({ host }: ImageReading, { relation, certain }: OfficialName): MirrorRelation {
  if (relation === "official" && host === undefined) return "official-hostless";
  if (relation === "mirror-prefix" && !certain) return "mirror-guess";
  return relation === "unknown-host" && host !== undefined && isDockerHub(host) ? "docker-hub" : relation;
}

function successorOf({ repository, tag, digest }: OfficialName): { successor?: ImageName } {
  return repository ? { successor: named({ repository, tag, digest }) } : {};
}

function named({ repository, tag, digest }: ImageName): ImageName {
  return { repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}
