import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { hexOf, keystream } from "../archive/keystream";
import { zip } from "../archive/zip";
import { jsonBlob, type Made, made, smallBlob } from "../images/made";

export type PowerShellModule = { repository: string; version: string; created: string };

function nuspec(id: string, version: string): string {
  return `<?xml version="1.0"?>\n<package><metadata><id>${id}</id><version>${version}</version><authors>Sample</authors><description>Commands of ${id}.</description></metadata></package>\n`;
}

function guid(id: string): string {
  const hex = hexOf(`guid ${id}`, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * Returns the module's own manifest, as JSON: every other module depends on `az.accounts`, and `az` bundles the others.
 */
function moduleManifest(id: string, version: string): object {
  const page = `https://sample.invalid/psresource/${id}`;
  const noun = id.split(".").at(-1) ?? id;
  const accounts = { ModuleName: "az.accounts", ModuleVersion: "3.0.0" };
  const gathered = ["az.compute", "az.network", "az.storage"].map((name) => ({
    ModuleName: name,
    RequiredVersion: version,
  }));
  return {
    GUID: guid(id),
    ModuleVersion: version,
    Author: "Sample",
    CompanyName: "Sample Corporation",
    Copyright: "Sample Corporation. All rights reserved.",
    Description: `Commands of ${id}.`,
    PowerShellVersion: "5.1",
    CompatiblePSEditions: ["Core", "Desktop"],
    RequiredModules: id === "az.accounts" || id === "az" ? [] : [accounts],
    ...(id === "az" ? { ModuleList: [accounts, ...gathered] } : {}),
    CmdletsToExport: id === "az" ? [] : ["Get", "New", "Remove", "Set"].map((verb) => `${verb}-Sample${noun}`),
    FunctionsToExport: [],
    AliasesToExport: "*",
    PrivateData: {
      PSData: {
        Tags: ["Azure", noun],
        ProjectUri: page,
        LicenseUri: `${page}/license`,
        ReleaseNotes: `* ${version}: commands take a region.`,
      },
    },
  };
}

/** Makes a PowerShell module: a NuGet package as the layer, and PSResourceGet's metadata in the layer's annotations. */
export function makePowerShellModule({ repository, version, created }: PowerShellModule): Made {
  const id = repository.split("/").at(-1) ?? repository;
  const config = jsonBlob({});
  const code = keystream(`psresource ${repository} ${version}`, 24_000);
  const nupkg = smallBlob(
    zip([
      { name: `${id}.nuspec`, content: Buffer.from(nuspec(id, version)) },
      { name: `${id}.psd1`, content: Buffer.from(`@{ ModuleVersion = '${version}'; RootModule = '${id}.dll' }\n`) },
      { name: `${id}.dll`, content: code },
    ]),
  );
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: "application/vnd.unknown.config.v1+json", digest: config.digest, size: config.size },
    layers: [
      {
        mediaType: "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
        digest: nupkg.digest,
        size: nupkg.size,
        annotations: {
          "org.opencontainers.image.title": `${id}.${version}.nupkg`,
          resourceType: "Module",
          metadata: JSON.stringify(moduleManifest(id, version)),
        },
      },
    ],
    annotations: { "org.opencontainers.image.created": created },
  };
  return made(OCI_MANIFEST, body, { blobs: [config, nupkg] });
}
