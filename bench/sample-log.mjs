/** @typedef {{ region: string, endpoint: "registry" | "data" | "portal", method: string, path: string, at: number }} SeenRequest */

/**
 * Returns the requests that the sample registry has received since its log was cleared.
 * @param {import("./site.mjs").RegistryAddresses} registry
 * @returns {Promise<SeenRequest[]>}
 */
export async function seenRequests(registry) {
  return (await fetch(`${registry.global.url}/_sample/requests`)).json();
}

/** @param {import("./site.mjs").RegistryAddresses} registry */
export async function forgetRequests(registry) {
  await (await fetch(`${registry.global.url}/_sample/requests`, { method: "DELETE" })).arrayBuffer();
}

/**
 * Counts the requests by kind.
 * @param {readonly SeenRequest[]} requests
 */
export function countKinds(requests) {
  const counts = { tags: 0, manifests: 0, referrers: 0, blobs: 0, data: 0, twice: 0 };
  const paths = new Set();
  const digests = new Set();
  for (const { endpoint, path } of requests) {
    const plain = path.replace(/\?.*/, "");
    const digest = /\/(?:manifests|blobs|referrers)\/(sha256:[0-9a-f]{64})$/.exec(plain)?.[1];
    if (digest) digests.add(digest);
    if (endpoint === "data") counts.data += 1;
    else if (plain.includes("/referrers/")) counts.referrers += 1;
    else if (plain.includes("/blobs/")) counts.blobs += 1;
    else if (plain.includes("/manifests/")) counts[digest ? "manifests" : "tags"] += 1;
    if (endpoint === "registry" && paths.has(plain)) counts.twice += 1;
    paths.add(plain);
  }
  return { ...counts, digests };
}
