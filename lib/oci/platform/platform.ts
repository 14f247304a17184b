/**
 * A platform, in the names of our own API: `osVersion` is the image-spec's `os.version`, `osFeatures` its `os.features`.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md#image-index-property-descriptions
 */
export type Platform = {
  os: string;
  architecture: string;
  variant?: string | undefined;
  osVersion?: string | undefined;
  osFeatures?: string[] | undefined;
};

/** Formats `os/architecture[/variant]`, the form that `--platform` takes. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return variant ? `${os}/${architecture}/${variant}` : `${os}/${architecture}`;
}

/** `os[(os.version)]/architecture[/variant]`, with the characters that containerd accepts. */
const PLATFORM = /^(\w[\w.-]{0,31})(?:\((\w[\w.~-]{0,63})\))?\/(\w[\w.-]{0,31})(?:\/(\w[\w.-]{0,31}))?$/;

/**
 * Reads `os/architecture[/variant]` and keeps its spelling: an index may list `Linux/AMD64`. Also reads containerd's form with a version
 * of the system, `windows(10.0.20348.1)/amd64`. Returns `undefined` for a text of another form.
 * @see https://github.com/containerd/platforms/blob/v1.0.0-rc.2/platforms.go
 */
export function parsePlatform(text: string): Platform | undefined {
  const [, os, osVersion, architecture, variant] = PLATFORM.exec(text) ?? [];
  if (!os || !architecture) return undefined;
  return { os, architecture, ...(variant ? { variant } : {}), ...(osVersion ? { osVersion } : {}) };
}

/** Parses an `os.version` of an address, such as `10.0.20348.5139`. Returns `undefined` for a text of another form. */
export function parseOsVersion(text: string): string | undefined {
  return /^\w[\w.+~-]{0,63}$/.test(text) ? text : undefined;
}
