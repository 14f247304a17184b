import { OCI_MANIFEST } from "@/lib/oci/media-type";
import { hexOf } from "../archive/keystream";
import { jsonBlob, type Made, made } from "../images/made";

const ARTIFACT_TYPE = "application/vnd.ms.bicep.module.artifact";
/** Modules that were published before had no `artifactType`. */
const ARTIFACT_TYPE_SINCE = "2023-06";

export type BicepModule = { repository: string; version: string; created: string };

/** The ARM template that a module compiles to. */
function armTemplate({ repository, version }: BicepModule): object {
  const name = repository.split("/").slice(-2).join("-");
  return {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    languageVersion: "2.0",
    contentVersion: "1.0.0.0",
    metadata: {
      _generator: {
        name: "bicep",
        version: "0.30.3.12046",
        templateHash: String(Number.parseInt(hexOf(`${repository} ${version}`, 13), 16)),
      },
      name,
      description: `Deploys ${name}.`,
    },
    parameters: {
      name: { type: "string", metadata: { description: "Name of the resource." } },
      location: { type: "string", defaultValue: "[resourceGroup().location]" },
      tags: { type: "object", nullable: true },
    },
    resources: {},
    outputs: { name: { type: "string", value: "[parameters('name')]" } },
  };
}

/** A Bicep module. Its manifest says neither its own media type nor, when old, what kind of artifact it is. */
export function makeBicepModule(module: BicepModule): Made {
  const config = jsonBlob({});
  const layer = jsonBlob(armTemplate(module));
  const recent = module.created.slice(0, 7) >= ARTIFACT_TYPE_SINCE;
  const typed = recent ? { artifactType: ARTIFACT_TYPE } : {};
  const body = {
    schemaVersion: 2,
    ...typed,
    config: { mediaType: "application/vnd.ms.bicep.module.config.v1+json", digest: config.digest, size: config.size },
    layers: [{ mediaType: "application/vnd.ms.bicep.module.layer.v1+json", digest: layer.digest, size: layer.size }],
    annotations: {
      "org.opencontainers.image.created": module.created,
      "org.opencontainers.image.documentation": `https://sample.invalid/${module.repository}/${module.version}/README.md`,
    },
  };
  return made(OCI_MANIFEST, body, { blobs: [config, layer], ...typed });
}
