import { type ImageName, parseImageName } from "@/lib/oci/name/image-name";
import { parseRepository, type Repository } from "@/lib/oci/name/repository";

/** A row of the table: id, the usual image, and the namespaces, the one with the usual image first. */
type FamilyRow = readonly [id: string, usual: string, namespace: string, ...others: string[]];

const ROWS = [
  ["dotnet", "dotnet/sdk:10.0", "dotnet", "dotnet/framework"],
  ["windows", "windows/servercore:ltsc2025", "windows"],
  ["sql-server", "mssql/server:2025-latest", "mssql"],
  ["azure-linux", "azurelinux/base/core:3.0", "azurelinux", "cbl-mariner"],
  ["powershell", "powershell:latest", "powershell"],
  ["azure-cli", "azure-cli:latest", "azure-cli"],
  ["dev-containers", "devcontainers/base:ubuntu-24.04", "devcontainers", "vscode/devcontainers"],
  ["playwright", "playwright", "playwright"],
  ["openjdk", "openjdk/jdk:25-ubuntu", "openjdk"],
  ["aks", "oss/kubernetes/pause", "oss/kubernetes", "oss/v2/kubernetes", "aks"],
  ["azure-functions", "azure-functions/node:4-node22", "azure-functions"],
  ["bicep", "bicep/avm/res/network/virtual-network", "bicep/avm", "bicep"],
  ["helm", "helm/keda", "helm"],
  ["powershell-modules", "psresource/az.accounts", "psresource"],
] as const satisfies readonly FamilyRow[];

type FamilyId = (typeof ROWS)[number][0];

/** A well-known family of repositories. */
export type Family = {
  id: FamilyId;
  /** What people take most often; without a tag if each release has tags of its own. */
  usual: ImageName;
  /** Where its repositories are. The first has the usual image. */
  namespaces: readonly [string, ...string[]];
};

/** What people take beside the usual images. */
const OTHERS = [
  "dotnet/aspnet",
  "dotnet/runtime",
  "windows/nanoserver",
  "azurelinux/distroless/base",
  "devcontainers/python",
  "devcontainers/javascript-node",
  "azure-functions/python",
  "oss/kubernetes/kubectl",
] as const;

/** The well-known families of MAR, in the order in which pages show them. Names and sentences are in `messages/`. */
export const FAMILIES: readonly Family[] = ROWS.flatMap(([id, usual, ...namespaces]) => {
  const parsed = parseImageName(usual);
  return parsed.ok ? [{ id, usual: parsed.imageName, namespaces }] : [];
});

/** Repositories that many people use. */
export const POPULAR_REPOSITORIES: readonly Repository[] = [
  ...FAMILIES.map(({ usual }) => usual.repository),
  ...OTHERS.flatMap((name) => parseRepository(name) ?? []),
];
