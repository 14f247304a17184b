import { PULL_BYS, type PullBy, type PullToolId } from "@/lib/contract/page/pull-choice";
import { BICEP_FOLDER, POWERSHELL_FOLDER } from "@/lib/mar/kind/artifact-kind";
import { REGION_HOSTS } from "@/lib/mar/region";
import { chartVersion, powerShellVersion } from "./artifact-version";
import { hostedName, namedBy } from "./hosted-name";
import type { PullOrder, PullSource, PullTool } from "./pull-tool";

/** Bicep's registry `public` and PowerShell's repository `MAR`: each is a folder in the global region. */
const BICEP_PUBLIC = `${REGION_HOSTS.global.registry}/${BICEP_FOLDER}`;
const POWERSHELL_MAR = `${REGION_HOSTS.global.registry}/${POWERSHELL_FOLDER}`;

/**
 * Returns a tool of Helm. Helm takes versions as tags, and digests since 3.18; with both it checks that they are the
 * same chart.
 */
function helm(id: PullToolId, words: string): PullTool {
  return {
    id,
    kinds: ["helm-chart"],
    language: "shell",
    takesPlatform: false,
    takes: PULL_BYS,
    note: (by) => (by === "tag-and-digest" ? "helm-both" : undefined),
    canName: ({ imageName: { tag } }, by) => by === "digest" || (tag !== undefined && chartVersion(tag) !== undefined),
    write: ({ region, imageName: { repository, tag, digest }, by }) => {
      const version = by !== "digest" && tag ? chartVersion(tag) : undefined;
      const chart = { repository, ...(by !== "tag" && digest ? { digest } : {}) };
      return `${words} oci://${hostedName(region, chart)}${version ? ` --version ${version}` : ""}`;
    },
  };
}

/** Bicep accepts tags, and digests of one algorithm. */
const bicepCanName = ({ imageName: { digest } }: PullSource, by: PullBy) =>
  by === "tag" || digest?.startsWith("sha256:") === true;

const named = ({ region, imageName, by }: PullOrder) => hostedName(region, namedBy(imageName, by));

/** The tools for one kind of artifact each, its usual tool first. Words in capitals are for the reader to fill in. */
export const ARTIFACT_TOOLS: readonly PullTool[] = [
  helm("helm", "helm pull"),
  helm("helm-install", "helm install RELEASE_NAME"),
  {
    id: "bicep",
    kinds: ["bicep-module", "bicep-extension"],
    language: "bicep",
    takesPlatform: false,
    takes: ["tag", "digest"],
    canName: bicepCanName,
    write: (order) => `br:${named(order)}`,
  },
  {
    id: "bicep-public",
    kinds: ["bicep-module"],
    language: "bicep",
    takesPlatform: false,
    takes: ["tag", "digest"],
    canName: (source, by) =>
      hostedName(source.region, source.imageName).startsWith(BICEP_PUBLIC) && bicepCanName(source, by),
    write: ({ region, imageName, by }) =>
      `br/public:${hostedName(region, namedBy(imageName, by)).slice(BICEP_PUBLIC.length)}`,
  },
  {
    id: "docker-plugin",
    kinds: ["engine-plugin"],
    language: "shell",
    takesPlatform: false,
    takes: ["tag", "digest"],
    write: (order) => `docker plugin install ${named(order)}`,
  },
  {
    id: "buildx-cache",
    kinds: ["build-cache"],
    language: "shell",
    takesPlatform: false,
    takes: ["tag", "digest"],
    write: (order) => `docker buildx build --cache-from type=registry,ref=${named(order)} .`,
  },
  {
    id: "devcontainer-feature",
    kinds: ["devcontainer-feature"],
    language: "json",
    takesPlatform: false,
    // The CLI refuses a name with both.
    takes: ["tag", "digest"],
    note: (by) => (by === "tag-and-digest" ? "feature-both" : undefined),
    write: (order) => `"features": { "${named(order)}": {} }`,
  },
  {
    id: "devcontainer-template",
    kinds: ["devcontainer-template"],
    language: "shell",
    takesPlatform: false,
    takes: ["tag", "digest"],
    write: (order) => `devcontainer templates apply --template-id ${named(order)}`,
  },
  {
    id: "powershell",
    kinds: ["powershell-module"],
    language: "powershell",
    takesPlatform: false,
    // It accepts only versions, and only the global region: it cannot find a module by its name at another host.
    takes: ["tag"],
    note: () => "powershell-mar",
    canName: ({ region, imageName: { repository, tag } }) =>
      tag !== undefined &&
      powerShellVersion(tag) !== undefined &&
      moduleName(hostedName(region, { repository })) !== undefined,
    write: ({ region, imageName: { repository, tag } }) =>
      `Install-PSResource -Name ${moduleName(hostedName(region, { repository }))} -Version ${tag} -Repository MAR`,
  },
];

/** Returns the name of a module in PowerShell's repository `MAR`. */
function moduleName(hosted: string): string | undefined {
  const name = hosted.startsWith(POWERSHELL_MAR) ? hosted.slice(POWERSHELL_MAR.length) : "";
  return name && !name.includes("/") ? name : undefined;
}
