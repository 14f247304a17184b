import { type AddressText, readAddressText } from "../web-address";

/** Who says something: the annotations of an index or a manifest, or the labels of a configuration. */
export type Sayer = "annotation" | "label";

/** A text with who says it, and the name under which. */
export type Said<T> = { value: T; by: Sayer; key: string; where: number };

/** What an image says of itself. Labels can be those of its base. */
export type ImageDescription = {
  title?: Said<string>;
  description?: Said<string>;
  vendor?: Said<string>;
  licenses?: Said<string>;
  documentation?: Said<AddressText>;
  source?: Said<AddressText>;
  url?: Said<AddressText>;
};

const OCI = "org.opencontainers.image.";
/** The convention before the image-spec's. */
const BEFORE = "org.label-schema.";

const KEYS: Readonly<Record<keyof ImageDescription, readonly string[]>> = {
  title: [`${OCI}title`, `${BEFORE}name`],
  description: [`${OCI}description`, `${BEFORE}description`],
  vendor: [`${OCI}vendor`, `${BEFORE}vendor`],
  licenses: [`${OCI}licenses`],
  documentation: [`${OCI}documentation`, `${BEFORE}usage`],
  source: [`${OCI}source`, `${BEFORE}vcs-url`],
  url: [`${OCI}url`, `${BEFORE}url`],
};

type Source = { by: Sayer; values: Readonly<Record<string, string>> | undefined };

/**
 * Returns what an image says of itself.
 * @param sources annotations and labels, the most telling first; `where` in the result is the position of the one that says it
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys
 */
export function describeImage(sources: readonly Source[]): ImageDescription {
  const texts = (["title", "description", "vendor", "licenses"] as const).flatMap((field) => {
    const said = find(sources, KEYS[field]);
    return said ? [[field, said] as const] : [];
  });
  const addresses = (["documentation", "source", "url"] as const).flatMap((field) => {
    const said = find(sources, KEYS[field]);
    return said ? [[field, { ...said, value: readAddressText(said.value) }] as const] : [];
  });
  return { ...Object.fromEntries(texts), ...Object.fromEntries(addresses) };
}

/** The spec's key counts before the older one, wherever it stands. */
function find(sources: readonly Source[], keys: readonly string[]): Said<string> | undefined {
  for (const key of keys) {
    for (const [where, { by, values }] of sources.entries()) {
      const value = values && Object.hasOwn(values, key) ? values[key]?.trim() : undefined;
      if (value) return { value, by, key, where };
    }
  }
  return undefined;
}
