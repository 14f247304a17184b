import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { digestOf } from "../../archive/digest-of";
import { gzip } from "../../archive/gzip";
import { tar } from "../../archive/tar";
import { makeChartOf } from "../../artifacts/helm-chart";
import { jsonBlob, type Made, made } from "../../images/made";
import { layersOf } from "./images";
import { oddRecord, oddText, oddTexts } from "./texts";

type Artifact = {
  artifactType: string;
  layers: readonly object[];
  annotations?: Record<string, string>;
  subject?: Made;
};

function artifactOf({ artifactType, layers, annotations = {}, subject }: Artifact): Made {
  const config = jsonBlob({});
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config: { mediaType: "application/vnd.oci.empty.v1+json", digest: config.digest, size: config.size },
    layers,
    annotations,
    ...(subject
      ? { subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length } }
      : {}),
  };
  return made(OCI_MANIFEST, body, { artifactType, annotations, blobs: [config] });
}

/** Makes an artifact of an unknown kind with so many layers, each with annotations. */
export function unknownOf(count: number, characters: number): Made {
  return artifactOf({
    artifactType: oddText("application/vnd.sample", characters),
    layers: layersOf(count, (at) => ({
      mediaType: oddText(`application/vnd.sample-${at}`, characters),
      annotations: oddRecord(`layer-${at}`, 2, characters),
    })),
    annotations: oddRecord("annotation", count, characters),
  });
}

/** Makes a PowerShell module with so many exports and requirements. */
export function moduleOf(count: number, characters: number): Made {
  const metadata = {
    ModuleVersion: oddText("1.0", characters),
    Author: oddText("author", characters),
    CompanyName: oddText("company", characters),
    Copyright: oddText("copyright", characters),
    Description: oddText("description", characters),
    PowerShellVersion: oddText("5.1", characters),
    CompatiblePSEditions: oddTexts("edition", count, characters),
    RequiredModules: oddTexts("module", count, characters),
    ModuleList: oddTexts("module", count, characters).map((name) => ({
      ModuleName: name,
      ModuleVersion: name,
      MaximumVersion: name,
    })),
    CmdletsToExport: oddTexts("Get", count, characters),
    FunctionsToExport: oddTexts("Set", count, characters),
    PrivateData: {
      PSData: {
        Tags: oddTexts("tag", count, characters),
        ProjectUri: `https://sample.invalid/${"p".repeat(characters)}`,
        LicenseUri: oddText("license", characters),
        ReleaseNotes: oddText("notes", characters),
        Prerelease: oddText("beta", characters),
        ...Object.fromEntries(oddTexts("unread", count, 60).map((text) => [text, 5])),
      },
    },
  };
  const annotations = {
    "org.opencontainers.image.title": oddText("module", characters),
    resourceType: "Module",
    metadata: JSON.stringify(metadata),
  };
  return artifactOf({ artifactType: "application/vnd.sample.module.v1", layers: layersOf(1, () => ({ annotations })) });
}

/** Makes a Bicep module with a long description. */
export function bicepOf(characters: number): Made {
  return artifactOf({
    artifactType: "application/vnd.ms.bicep.module.artifact",
    layers: layersOf(1, () => ({ mediaType: "application/vnd.ms.bicep.module.layer.v1+json" })),
    annotations: {
      "org.opencontainers.image.title": oddText("title", characters),
      "org.opencontainers.image.description": oddText("description", characters),
      "org.opencontainers.image.documentation": `https://sample.invalid/${"p".repeat(characters)}`,
    },
  });
}

/** Makes a chart with so many files, dependencies, maintainers and annotations, and one long README. */
export function chartOf(count: number, characters: number): Made {
  const texts = (name: string) => oddTexts(name, count, characters).map((text) => text.replaceAll("\ud800", ""));
  const name = "too-much";
  const yaml = {
    apiVersion: "v2",
    name,
    version: "1.0.0",
    description: texts("description")[0],
    home: `https://sample.invalid/${"h".repeat(characters)}`,
    sources: texts("source"),
    keywords: texts("keyword"),
    maintainers: texts("maintainer").map((text) => ({
      name: text,
      email: text,
      url: `https://sample.invalid/${at(text)}`,
    })),
    dependencies: texts("dependency").map((text) => ({
      name: text,
      version: text,
      repository: text,
      condition: text,
      tags: [text],
      alias: text,
    })),
    annotations: Object.fromEntries(texts("annotation").map((text) => [text, text])),
  };
  const files = {
    // JSON is YAML.
    "Chart.yaml": JSON.stringify(yaml),
    "README.md": oddText("README", 500_000).replaceAll("\ud800", "x"),
    "values.yaml": oddText("# values", 300_000).replaceAll("\ud800", "x"),
    ...Object.fromEntries(texts("templates/file").map((_, at) => [`templates/<b>&'日本-${at}.yaml`, "kind: Pod\n"])),
  };
  const entries = Object.entries(files).map(([path, text]) => ({
    name: `${name}/${path}`,
    content: Buffer.from(text),
  }));
  const refused = texts("refused").map((_, at) => ({ name: `/outside/<b>&-${at}`, content: Buffer.from("") }));
  const chart = { name, version: "1.0.0", appVersion: "1.0.0", created: "2026-07-14T17:03:09.000Z" };
  return makeChartOf(chart, gzip(tar([...entries, ...refused], 1_780_000_000)));
}

const at = (text: string) => encodeURIComponent(text.replaceAll("\ud800", ""));

/** Makes a manifest with so many documents that is attached to another. */
export function attachedTo(subject: Made, count: number, characters: number): Made {
  return artifactOf({
    artifactType: "application/vnd.in-toto+json",
    subject,
    layers: layersOf(count, (position) => ({
      mediaType: "application/vnd.in-toto+json",
      annotations: { "in-toto.io/predicate-type": oddText(`https://sample.invalid/${position}`, characters) },
    })),
    annotations: oddRecord("attached", count, characters),
  });
}

/** Makes a list of so many referrers of a manifest, of which only the first exists. */
export function referrersList(first: Made, count: number, characters: number): Buffer {
  const manifests = oddTexts("application/vnd.sample", count, characters).map((text, position) => ({
    mediaType: OCI_MANIFEST,
    digest: position === 0 ? first.digest : digestOf(Buffer.from(`referrer ${position}`)),
    size: 500 + position,
    artifactType: position % 2 === 0 ? text : "application/vnd.in-toto+json",
    annotations: {
      "org.opencontainers.image.title": text,
      "org.opencontainers.image.created": "2026-07-14T17:03:09.000Z",
      "in-toto.io/predicate-type": text,
    },
  }));
  return Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests }),
  );
}
