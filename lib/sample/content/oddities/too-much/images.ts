import { OCI_CONFIG, OCI_INDEX, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { digestOf } from "../../archive/digest-of";
import { entryDescriptor } from "../../images/index-of";
import { type Blob, jsonBlob, type Made, made, type WirePlatform } from "../../images/made";
import { oddRecord, oddText, oddTexts } from "./texts";

const LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";
const CREATED = "2026-07-14T17:03:09.000Z";

type Image = {
  config?: object;
  layers?: readonly object[];
  manifest?: object;
  platform?: WirePlatform;
  blobs?: readonly Blob[];
};

/** Makes an image from these parts. Missing parts are small. */
export function imageOf({ config = {}, layers = [], manifest = {}, platform, blobs = [] }: Image): Made {
  const blob = jsonBlob({ os: "linux", architecture: "amd64", created: CREATED, ...platform, ...config });
  const body = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: OCI_CONFIG, digest: blob.digest, size: blob.size },
    layers,
    ...manifest,
  };
  return made(OCI_MANIFEST, body, { blobs: [blob, ...blobs], ...(platform ? { platform } : {}) });
}

/** Returns descriptors of so many layers, whose content nobody reads. */
export function layersOf(count: number, more: (at: number) => object = () => ({})): object[] {
  return Array.from({ length: count }, (_, at) => ({
    mediaType: LAYER,
    digest: digestOf(Buffer.from(`layer ${at}`)),
    size: 1000 + at,
    ...more(at),
  }));
}

const keysOf = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, {}]));

/** Makes an image with so many entries in each list of its configuration, each of so many characters. */
export function configured(version: string, count: number, characters: number): Made {
  const texts = (name: string) => oddTexts(`${version}-${name}`, count, characters);
  return imageOf({
    config: {
      author: oddText("author", characters),
      comment: oddText("comment", characters),
      "os.version": oddText("10.0", Math.min(characters, 2000)),
      config: {
        User: oddText("user", characters),
        WorkingDir: oddText("/work", characters),
        StopSignal: oddText("SIGTERM", characters),
        Env: texts("env").map((text, at) => `VARIABLE_${at}=${text}`),
        Labels: oddRecord(`${version}-label`, count, characters),
        Entrypoint: texts("entrypoint"),
        Cmd: texts("cmd"),
        Shell: texts("shell"),
        OnBuild: texts("onbuild"),
        ExposedPorts: keysOf(texts("port")),
        Volumes: keysOf(texts("/volume")),
        Healthcheck: { Test: ["CMD", ...texts("check")] },
      },
    },
  });
}

/** Makes an image with so many layers and steps, each step of so many characters. */
export function layered(version: string, count: number, characters: number): Made {
  return imageOf({
    layers: layersOf(count, (at) => ({ urls: [`https://${"host".repeat(15)}.invalid/${version}/${at}`] })),
    config: {
      history: oddTexts(`${version}-step`, count, characters).map((text, at) => ({
        created_by: text,
        comment: text,
        ...(at % 7 === 3 ? { empty_layer: true } : {}),
      })),
    },
    manifest: {
      annotations: {
        ...oddRecord(`${version}-annotation`, count, characters),
        "org.opencontainers.image.base.name": oddText("base", characters),
      },
    },
  });
}

/** Makes a configuration in which every field has a wrong type. */
export function mistyped(count: number, characters: number): Made {
  return imageOf({
    config: { config: { Labels: Object.fromEntries(oddTexts("wrong", count, characters).map((text) => [text, 5])) } },
  });
}

/** Makes an index of so many platforms whose words have so many characters, all with one manifest. */
export function indexed(count: number, characters: number): Made {
  const image = imageOf({});
  const entries = oddTexts("os", count, characters).map(
    (text, at): Made => ({
      ...image,
      platform: {
        os: at % 2 === 0 ? "linux" : text,
        architecture: `a${at}`,
        variant: text,
        "os.version": text,
        "os.features": [text, text],
      },
      listedWith: oddRecord("entry", 3, characters),
    }),
  );
  const body = {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: entries.map(entryDescriptor),
    annotations: oddRecord("index", count, characters),
  };
  return made(OCI_INDEX, body, { entries: [image] });
}

/** Makes an index of so many entries that are not images. */
export function listing(count: number, characters: number): Made {
  const manifests = oddTexts("entry", count, characters).map((text, at) => ({
    mediaType: at % 2 === 0 ? OCI_MANIFEST : `application/${text}`,
    artifactType: text,
    digest: digestOf(Buffer.from(`entry ${at}`)),
    size: at,
    platform: { os: text, architecture: text },
    annotations: {
      "org.opencontainers.image.title": text,
      "vnd.docker.reference.type": at % 3 === 0 ? "attestation-manifest" : text,
    },
  }));
  return made(OCI_INDEX, { schemaVersion: 2, mediaType: OCI_INDEX, manifests }, {});
}
