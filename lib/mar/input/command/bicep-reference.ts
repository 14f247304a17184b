import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { readImageText } from "../image-text";
import { type ImageReading, type InvalidReading, invalid } from "../input-reading";

/**
 * A module reference, alone or in the line of a Bicep file. It has a slash after its colon: `br:1` is an image name.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/modules
 */
const REFERENCE =
  /^(?:(?:module|using|import|extension|provider)\b[^'"]{0,200}['"])?br(?:\/([\w.-]+))?:([^\s'"/]*\/[^\s'"]*)(?:['"].*)?$/;

/** The registry that Bicep calls `public`. */
const PUBLIC = `${REGION_HOSTS.global.registry}/bicep`;

/** Reads `br/public:path:version` and `br:host/path:version`. Returns `undefined` if the line has no reference. */
export function readBicepReference(line: string, region: Region): ImageReading | InvalidReading | undefined {
  const [, alias, path] = REFERENCE.exec(line.replace(/[,;]$/, "")) ?? [];
  if (path === undefined) return undefined;
  if (alias === undefined) return readImageText(path, { region, hostless: "refused" });
  if (alias !== "public") return invalid("bicep-alias-unknown", alias);
  return readImageText(`${PUBLIC}/${path}`, { region, hostless: "refused" });
}
