const LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]+\\])(?::[0-9]{1,5})?$`);

/** Longest host with its port. */
const MAX_LENGTH = 261;

/**
 * A registry host as it is compared: lower-case, without the port that https has anyway; `undefined` where the text is
 * no host. A dot at the end makes another name of it, as clients see it, and is refused.
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
export function parseRegistryHost(text: string): string | undefined {
  // Letters of other scripts can turn into ASCII in lower case: the Kelvin sign is a "k" then.
  if (text.length > MAX_LENGTH || /[^!-~]/.test(text)) return undefined;
  const host = text.toLowerCase();
  return HOST.test(host) ? host.replace(/:443$/, "") : undefined;
}

/** True where the part of an image name before its first slash is a host, not a component of the repository. */
export function looksLikeHost(component: string): boolean {
  return /[.:]/.test(component) || component.toLowerCase() === "localhost";
}
