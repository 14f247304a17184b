import * as z from "zod/mini";
import { makeIndex } from "../images/index-of";
import { jsonBlob, type Made, made } from "../images/made";
import { appImage } from "../linux/app-image";
import { Releases } from "../repository/releases";

const CREATED = "2026-07-14T17:03:09.000Z";

const fieldsSchema = z.record(z.string(), z.unknown());
type Fields = z.infer<typeof fieldsSchema>;
const manifestSchema = z.looseObject({ config: fieldsSchema, layers: z.array(fieldsSchema) });
type Document = z.infer<typeof manifestSchema>;
const configSchema = z.looseObject({ history: z.array(fieldsSchema) });

/** The change to a valid image; the configuration's digest and size are set afterwards. */
type Change = {
  manifest?: (manifest: Document) => Document;
  config?: (config: z.infer<typeof configSchema>) => Fields;
};

/**
 * Returns the image with another configuration or manifest. Without `stored`, the registry has lost the configuration.
 */
function altered(image: Made, { manifest = (same) => same, config = (same) => same }: Change, stored = true): Made {
  const [configuration, ...layers] = image.blobs;
  const details = configSchema.parse(JSON.parse(configuration?.bytes().toString() ?? ""));
  const blob = jsonBlob(config(details));
  const document = manifestSchema.parse(JSON.parse(image.bytes.toString()));
  const body = manifest({ ...document, config: { ...document.config, digest: blob.digest, size: blob.size } });
  const { mediaType, platform } = image;
  const blobs = stored ? [blob, ...layers] : layers;
  return made(mediaType, body, { blobs, ...(platform ? { platform } : {}) });
}

const NO_DATES = ["yesterday", "0001-01-01T00:00:00Z", "2026-13-45T99:00:00Z"];

/** Makes each odd image from a valid one, by tag. */
const CHANGES: Readonly<Record<string, (image: Made) => Made>> = {
  "config-missing": (image) => altered(image, { config: (config) => ({ ...config, author: "lost" }) }, false),
  "config-of-another-type": (image) =>
    altered(image, {
      manifest: (manifest) => ({
        ...manifest,
        config: { ...manifest.config, mediaType: "application/vnd.sample.recipe.v1+json" },
      }),
    }),
  "history-too-short": (image) =>
    altered(image, { config: ({ history, ...config }) => ({ ...config, history: history.slice(0, 1) }) }),
  "history-missing": (image) => altered(image, { config: ({ history: _, ...config }) => config }),
  "layer-without-media-type": (image) =>
    altered(image, {
      manifest: ({ layers: [{ mediaType: _, ...first } = {}, ...others], ...rest }) => ({
        ...rest,
        layers: [first, ...others],
      }),
    }),
  "dates-that-are-none": (image) =>
    altered(image, {
      config: ({ history, ...config }) => ({
        ...config,
        created: NO_DATES[0],
        history: history.map((step, at) => ({ ...step, created: NO_DATES[at % NO_DATES.length] })),
      }),
    }),
};

/** Returns images whose first platform is odd as the tag says; the second is valid. */
export function oddImages(name: string): Releases {
  const releases = new Releases(name);
  for (const [tag, alter] of Object.entries(CHANGES)) {
    const app = { repository: name, version: tag, distribution: "noble", format: "oci", created: CREATED } as const;
    const make = () => makeIndex("oci", [alter(appImage(app, "amd64")), appImage(app, "arm64")]);
    releases.publish({ key: tag, created: CREATED, make }, [{ name: tag }]);
  }
  return releases;
}
