import { REGION_HOSTS, type Region, regionOfHost } from "@/lib/mar/region";
import { formatImageName, type ImageName, type ImageNameProblem, parseImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";

/** One of two compared images. `hasHost` is true if its name has the host of its region. */
export type ComparedName = { imageName: ImageName; reference: Reference; region: Region; hasHost: boolean };

/** A repository alone is not an image: its tag is not guessed. */
type ComparedNameProblem = ImageNameProblem | "REFERENCE_MISSING";

export type ComparedNameReading =
  | { kind: "none" }
  | { kind: "name"; name: ComparedName }
  | { kind: "invalid"; problem: ComparedNameProblem; part: string };

/**
 * Reads an image name that may begin with the official host of a region.
 * @param region region of a name without host
 */
export function readComparedName(text: string, region: Region): ComparedNameReading {
  const trimmed = text.trim();
  if (!trimmed) return { kind: "none" };
  const slash = trimmed.indexOf("/");
  const hostRegion = slash < 0 ? undefined : regionOfHost(trimmed.slice(0, slash));
  const result = parseImageName(hostRegion ? trimmed.slice(slash + 1) : trimmed);
  if (!result.ok) return { kind: "invalid", problem: result.problem, part: result.part };
  const { imageName } = result;
  const reference = imageName.digest ?? imageName.tag;
  if (!reference) return { kind: "invalid", problem: "REFERENCE_MISSING", part: imageName.repository };
  const hasHost = hostRegion !== undefined;
  return { kind: "name", name: { imageName, reference, region: hostRegion ?? region, hasHost } };
}

/** Writes a name the way `readComparedName` reads it. */
export function formatComparedName({ imageName, region, hasHost }: Omit<ComparedName, "reference">): string {
  const name = formatImageName(imageName);
  return hasHost ? `${REGION_HOSTS[region].registry}/${name}` : name;
}
