import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { MOVED_REPOSITORIES } from "./repositories";

const DOTNET = ["sdk", "aspnet", "runtime", "runtime-deps", "samples", "monitor"];

/** Repositories of MAR with a page on Docker Hub, now or before, besides those that moved from there. */
const LISTED: readonly string[] = [
  ...DOTNET.flatMap((image) => [`dotnet/${image}`, `dotnet/core/${image}`, `dotnet/nightly/${image}`]),
  ...["sdk", "runtime"].map((image) => `dotnet/framework/${image}`),
  "windows/server",
  "playwright",
  "azure-functions/java",
  "azure-functions/powershell",
  "azure-storage/azurite",
  "azuredocs/aci-hellofiles",
];

/** Docker Hub writes the slashes of a MAR name as dashes. Only a list of names can reverse this. */
const BY_SLUG: ReadonlyMap<string, string> = new Map([
  ...[...LISTED, ...[...MOVED_REPOSITORIES.values()].map(({ to }) => to)].map((name): [string, string] => [
    name.replaceAll("/", "-"),
    name,
  ]),
  ["windowsfamily-windows", "windows"],
]);

/**
 * Reads a page `hub.docker.com/_/microsoft-…`: the repository of MAR if known, else words to search for. Returns
 * `undefined` if the page is not one of Microsoft's.
 */
export function readDockerHubListing(slug: string): { repository: Repository } | { words: string } | undefined {
  if (!slug.startsWith("microsoft-")) return undefined;
  const name = slug.slice("microsoft-".length);
  const repository = parseRepository(BY_SLUG.get(name) ?? "");
  return repository ? { repository } : { words: name.replaceAll("-", " ").trim() };
}
