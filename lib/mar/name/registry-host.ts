const LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]+\\])(?::[0-9]{1,5})?$`);

/** The maximum length of a host with its port. */
const MAX_LENGTH = 261;

/**
 * Normalizes a registry host: lower case, without the default port of https. Returns `undefined` if the text is not a
 * host. Refuses a trailing dot, which clients treat as another name.
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
export function parseRegistryHost(text: string): string | undefined {
  // Letters of other scripts can become ASCII in lower case: the Kelvin sign becomes a "k".
  if (text.length > MAX_LENGTH || /[^!-~]/.test(text)) return undefined;
  const host = text.toLowerCase();
  return HOST.test(host) ? host.replace(/:443$/, "") : undefined;
}

/** Returns true if the part of an image name before its first slash is a host, not a component of the repository. */
export function looksLikeHost(component: string): boolean {
  return /[.:]/.test(component) || component.toLowerCase() === "localhost";
}
