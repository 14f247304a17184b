import { LRUCache } from "lru-cache";
import { isMisbehavingRepository } from "../../faults/misbehaving-repository";
import { ODD_ENTRIES } from "../../portal/odd-entries";
import { caseHasReferrersApi, caseRepository } from "../cases/case-repository";
import { dotnetRepository } from "../dotnet/repository";
import { bicepModule, helmChart, powerShellModule } from "../families/artifact";
import { azureLinuxImage } from "../families/azure-linux";
import { datedImage } from "../families/dated";
import { devcontainerImage } from "../families/devcontainer";
import { frameworkImage } from "../families/framework";
import { functionsImage } from "../families/functions";
import { monitorImage } from "../families/monitor";
import { openjdkImage } from "../families/openjdk";
import { playwrightImage } from "../families/playwright";
import { prerequisitesImage } from "../families/prerequisites";
import { sqlServer } from "../families/sql-server";
import { toolImage } from "../families/tool";
import { versionedImage } from "../families/versioned";
import { windowsImage } from "../families/windows";
import { CATALOG_NAMES, LISTED_WITHOUT_CONTENT } from "../names/catalog-names";
import { cosignTags } from "../oddities/cosign-tags";
import { describedImage, oddlyDescribedImage } from "../oddities/described";
import { nestedIndexes } from "../oddities/nested-indexes";
import { manyAnnotations, oddBicepModules } from "../oddities/odd-artifacts";
import { oddCharts } from "../oddities/odd-charts";
import { oddImages } from "../oddities/odd-images";
import { platformChoices } from "../oddities/platform-choices";
import { referrersByTag } from "../oddities/referrers-by-tag";
import {
  foreignLayers,
  hundredThousandTags,
  indexWithoutPlatforms,
  LONGEST_NAME,
  longestTag,
  manyPlatforms,
  misbehavingImage,
  oneTag,
  unknownArtifact,
} from "../oddities/single";
import { taggedImages } from "../oddities/tagged-images";
import { tooMuch } from "../oddities/too-much/too-much";
import { ODD_SBOM_KINDS } from "../referrers/odd-sbom";
import { SIGNATURE_KINDS } from "../referrers/signature";
import { Releases } from "./releases";
import { RepositoryIndex } from "./repository-index";

type Publisher = (name: string) => Releases;

const AZURE_CLI = {
  major: 2,
  minors: [48, 87],
  distributions: ["azurelinux3.0", "cbl-mariner2.0"],
  separator: "-",
} as const;
const POWERSHELL = {
  major: 7,
  minors: [2, 6],
  distributions: ["ubuntu-24.04", "alpine-3.22", "azurelinux-3.0"],
  separator: "-",
} as const;

/** The publisher of each repository: the first match of its name's beginning. `$` marks a whole name. */
const PUBLISHERS: readonly (readonly [begin: string, publisher: Publisher])[] = [
  ["dotnet/aspnet$", (name) => dotnetRepository(name, "aspnet", 10_244)],
  ["dotnet/runtime-deps$", (name) => dotnetRepository(name, "runtime-deps", 7_315)],
  ["dotnet/runtime$", (name) => dotnetRepository(name, "runtime", 8_000)],
  ["dotnet/sdk$", (name) => dotnetRepository(name, "sdk", 6_015)],
  ["dotnet/nightly/aspnet$", (name) => dotnetRepository(name, "aspnet", 2_400)],
  ["dotnet/nightly/sdk$", (name) => dotnetRepository(name, "sdk", 1_800)],
  ["dotnet/nightly/runtime-deps$", (name) => dotnetRepository(name, "runtime-deps", 2_000)],
  ["dotnet/nightly/runtime$", (name) => dotnetRepository(name, "runtime", 2_000)],
  ["dotnet/framework/", frameworkImage],
  ["dotnet/core/samples$", () => new Releases("dotnet/core/samples", "null")],
  ["dotnet/", monitorImage],
  ["dotnet-buildtools/", prerequisitesImage],
  ["windows", windowsImage],
  ["mssql/", sqlServer],
  ["playwright", playwrightImage],
  ["openjdk/", openjdkImage],
  ["azure-cli", (name) => toolImage(name, AZURE_CLI)],
  ["powershell", (name) => toolImage(name, POWERSHELL)],
  ["devcontainers/", devcontainerImage],
  ["azure-functions/", functionsImage],
  ["azurelinux/", azureLinuxImage],
  ["cbl-mariner/", azureLinuxImage],
  ["bicep/", bicepModule],
  ["psresource/", powerShellModule],
  ["helm/", helmChart],
  ["azurearck8s/charts/", helmChart],
  ["azureml", (name) => datedImage(name, "curated")],
  ["azuremonitor/", (name) => datedImage(name, "agent")],
  ["azuredefender/", (name) => datedImage(name, "production")],
  ["aks/", (name) => datedImage(name, "production")],
];

/** Repositories that the catalog does not list: each shows one thing that readers of a registry must cope with. */
const ODDITIES: Readonly<Record<string, Publisher>> = {
  "sample/one-tag": oneTag,
  "sample/no-tags": (name) => new Releases(name),
  "sample/null-tags": (name) => new Releases(name, "null"),
  "sample/hundred-thousand-tags": hundredThousandTags,
  "sample/nested-index": nestedIndexes,
  "sample/index-without-platforms": indexWithoutPlatforms,
  "sample/two-hundred-platforms": (name) => manyPlatforms(name, 200),
  "sample/sixty-platforms": (name) => manyPlatforms(name, 60),
  [LONGEST_NAME.repository]: longestTag,
  "sample/foreign-layers": foreignLayers,
  "sample/unknown-artifact": unknownArtifact,
  "sample/odd-charts": oddCharts,
  "sample/odd-bicep-modules": oddBicepModules,
  "sample/many-annotations": manyAnnotations,
  "sample/referrers-by-tag": referrersByTag,
  "sample/cosign-tags": cosignTags,
  "sample/odd-signatures": (name) => taggedImages(name, SIGNATURE_KINDS),
  "sample/odd-sboms": (name) => taggedImages(name, ODD_SBOM_KINDS),
  "sample/odd-images": oddImages,
  "sample/platform-choices": platformChoices,
  "sample/too-much": tooMuch,
  "sample/described": describedImage,
  "sample/described-oddly": oddlyDescribedImage,
  ...Object.fromEntries(Object.keys(ODD_ENTRIES).map((name) => [name, oneTag])),
};

/** Returns true for a repository without the Referrers API, although the rest of the registry has it. */
export function hasReferrersApi(name: string): boolean {
  return name !== "sample/referrers-by-tag" && caseHasReferrersApi(name);
}

const LISTED = new Set(CATALOG_NAMES);

function publish(name: string): Releases | undefined {
  if (isMisbehavingRepository(name)) return misbehavingImage(name);
  const odd = ODDITIES[name];
  if (odd) return odd(name);
  if (name.startsWith("sample/")) return caseRepository(name);
  if (!LISTED.has(name) || LISTED_WITHOUT_CONTENT.has(name)) return undefined;
  const fits = (begin: string) => (begin.endsWith("$") ? begin === `${name}$` : name.startsWith(begin));
  const publisher = PUBLISHERS.find(([begin]) => fits(begin))?.[1] ?? versionedImage;
  return publisher(name);
}

/** All repositories of the sample. Each is filled on first use; the least used ones are dropped. */
export class Repositories {
  readonly #indexes = new LRUCache<string, RepositoryIndex>({ max: 256 });

  /** Returns the repository, or `undefined` if there is none of that name or its content was lost. */
  get(name: string): RepositoryIndex | undefined {
    const known = this.#indexes.get(name);
    if (known) return known;
    const content = publish(name);
    if (!content) return undefined;
    const index = new RepositoryIndex(content);
    this.#indexes.set(name, index);
    return index;
  }
}
