import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { MOVED_REPOSITORIES } from "./repositories";

const DOTNET = ["sdk", "aspnet", "runtime", "runtime-deps", "samples", "monitor"];

/** Repositories of MAR that Docker Hub has or had a page for, besides those that moved from there. */
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

/** Docker Hub writes the slashes of a MAR name as dashes, which cannot be undone without knowing the names. */
const BY_SLUG: ReadonlyMap<string, string> = new Map([
  ...[...LISTED, ...[...MOVED_REPOSITORIES.values()].map(({ to }) => to)].map((name): [string, string] => [
    name.replaceAll("/", "-"),
    name,
  ]),
  ["windowsfamily-windows", "windows"],
]);

/**
 * What a page `hub.docker.com/_/microsoft-…` is about: the repository of MAR where it is known, else words to search for.
 * `undefined` where it is no page of Microsoft's.
 */
export function readDockerHubListing(slug: string): { repository: Repository } | { words: string } | undefined {
  if (!slug.startsWith("microsoft-")) return undefined;
  const name = slug.slice("microsoft-".length);
  const repository = parseRepository(BY_SLUG.get(name) ?? "");
  return repository ? { repository } : { words: name.replaceAll("-", " ").trim() };
}
