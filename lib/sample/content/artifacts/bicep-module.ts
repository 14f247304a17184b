import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { gzip } from "../archive/gzip";
import { hexOf } from "../archive/keystream";
import { tar } from "../archive/tar";
import { jsonBlob, type Made, made, smallBlob } from "../images/made";

const ARTIFACT_TYPE = "application/vnd.ms.bicep.module.artifact";
/** Modules published before had no `artifactType`, and no title or description in their annotations. */
const ARTIFACT_TYPE_SINCE = "2023-06";
/** The source is packed along since then. */
const SOURCE_SINCE = "2024-01";

/** `documentation` defaults to a page of the sample's own. */
export type BicepModule = { repository: string; version: string; created: string; documentation?: string };

function nameOf({ repository }: BicepModule): string {
  return repository.split("/").slice(-2).join("-");
}

/** Returns the ARM template that a module compiles to. */
function armTemplate(module: BicepModule): object {
  const { repository, version } = module;
  const name = nameOf(module);
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

/** Returns the Bicep file of the template, packed. */
function packedSource(module: BicepModule): Buffer {
  const source = `metadata name = '${nameOf(module)}'\n\nparam name string\nparam location string = resourceGroup().location\n\noutput name string = name\n`;
  return gzip(
    tar([{ name: "main.bicep", content: Buffer.from(source) }], Math.floor(Date.parse(module.created) / 1000)),
  );
}

function annotationsOf(module: BicepModule, recent: boolean): Record<string, string> {
  const { repository, version, created } = module;
  const name = nameOf(module);
  const told = {
    "org.opencontainers.image.title": name,
    "org.opencontainers.image.description": `Deploys ${name} with its diagnostics, locks and role assignments.`,
  };
  return {
    "org.opencontainers.image.created": created,
    "org.opencontainers.image.documentation":
      module.documentation ?? `https://sample.invalid/${repository}/${version}/README.md`,
    ...(recent ? told : {}),
  };
}

/** Makes a Bicep module. Its manifest has no media type and, if old, no kind of artifact. */
export function makeBicepModule(module: BicepModule): Made {
  const month = module.created.slice(0, 7);
  const config = jsonBlob({});
  const template = jsonBlob(armTemplate(module));
  const layers = [{ mediaType: "application/vnd.ms.bicep.module.layer.v1+json", blob: template }];
  if (month >= SOURCE_SINCE) {
    const mediaType = "application/vnd.ms.bicep.module.source.v1.tar+gzip";
    layers.push({ mediaType, blob: smallBlob(packedSource(module)) });
  }
  const recent = month >= ARTIFACT_TYPE_SINCE;
  const typed = recent ? { artifactType: ARTIFACT_TYPE } : {};
  const annotations = annotationsOf(module, recent);
  const body = {
    schemaVersion: 2,
    ...typed,
    config: { mediaType: "application/vnd.ms.bicep.module.config.v1+json", digest: config.digest, size: config.size },
    layers: layers.map(({ mediaType, blob }) => ({ mediaType, digest: blob.digest, size: blob.size })),
    annotations,
  };
  return made(OCI_MANIFEST, body, { blobs: [config, ...layers.map(({ blob }) => blob)], ...typed });
}
