import { OCI_MANIFEST } from "@/lib/oci/media-type";
import { keystream } from "../archive/keystream";
import { zip } from "../archive/zip";
import { jsonBlob, type Made, made, smallBlob } from "../images/made";

export type PowerShellModule = { repository: string; version: string; created: string };

function nuspec(id: string, version: string): string {
  return `<?xml version="1.0"?>\n<package><metadata><id>${id}</id><version>${version}</version><authors>Sample</authors><description>Commands of ${id}.</description></metadata></package>\n`;
}

/** A module of PowerShell: a NuGet package as the layer, and what PSResourceGet reads in the layer's annotations. */
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
  const metadata = {
    ModuleVersion: version,
    Author: "Sample",
    Description: `Commands of ${id}.`,
    PowerShellVersion: "5.1",
    CompatiblePSEditions: ["Core", "Desktop"],
    Tags: ["Azure", id.replace(/^az\./, "")],
  };
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
          metadata: JSON.stringify(metadata),
        },
      },
    ],
    annotations: { "org.opencontainers.image.created": created },
  };
  return made(OCI_MANIFEST, body, { blobs: [config, nupkg] });
}
