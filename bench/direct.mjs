import pLimit from "p-limit";
import { Agent, request } from "undici";

/** As many concurrent requests as the server allows itself. */
const CONCURRENCY = 16;
const ACCEPT = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");
const LIFECYCLE = "application/vnd.microsoft.artifact.lifecycle";

/**
 * The fields of an answer that lead to further requests.
 * @typedef {{ manifests?: { digest: string, annotations?: Record<string, string> }[], config?: { digest: string }, }}
 *   Body
 * @typedef {{ digest: string, body: Body }} Answer
 */

/**
 * Measures the baseline: the registry asked directly, without browser and server, on new connections. Returns in
 * milliseconds when the list of tags (`names`), the manifests of some (`manifests`), and everything that their rows
 * show (`details`: platforms' manifests, configs, lifecycle marks) had arrived.
 * @param {string} origin
 * @param {string} repository
 * @param {readonly string[]} tags
 */
export async function readDirectly(origin, repository, tags) {
  const dispatcher = new Agent({ connections: CONCURRENCY });
  const limit = pLimit(CONCURRENCY);
  const start = performance.now();
  const base = `${origin}/v2/${repository}`;
  await get(`${base}/tags/list`);
  const names = performance.now() - start;
  const manifests = await Promise.all(tags.map((tag) => get(`${base}/manifests/${tag}`)));
  const manifestsAt = performance.now() - start;
  const digests = new Map(manifests.map(({ digest, body }) => [digest, body]));
  /** @type {Map<string, Promise<unknown>>} */
  const configs = new Map();
  /** @type {Map<string, Promise<Answer>>} */
  const platforms = new Map();
  await Promise.all([...digests].map(([digest, body]) => image(digest, body)));
  const details = performance.now() - start;
  await dispatcher.close();
  return { names, manifests: manifestsAt, details };

  /** @param {string} digest @param {Body} body */
  async function image(digest, body) {
    const marks = get(`${base}/referrers/${digest}?artifactType=${encodeURIComponent(LIFECYCLE)}`);
    const entries = (body.manifests ?? []).filter(({ annotations }) => !annotations?.["vnd.docker.reference.type"]);
    await Promise.all(
      entries.map(async (entry) => {
        const known = platforms.get(entry.digest) ?? get(`${base}/manifests/${entry.digest}`);
        platforms.set(entry.digest, known);
        const platform = (await known).body.config;
        if (platform) await config(platform.digest);
      }),
    );
    if (body.config) await config(body.config.digest);
    await marks;
  }

  /** @param {string} digest */
  function config(digest) {
    const known = configs.get(digest) ?? get(`${base}/blobs/${digest}`);
    configs.set(digest, known);
    return known;
  }

  /** @param {string} url @returns {Promise<Answer>} */
  async function get(url) {
    const { location, ...answer } = await limit(async () => {
      const { statusCode, headers, body } = await request(url, { dispatcher, headers: { accept: ACCEPT } });
      const text = await body.text();
      if (statusCode >= 400) throw new Error(`${statusCode} ${url}`);
      if (statusCode >= 300) return { location: String(headers.location), digest: "", body: {} };
      return { location: undefined, digest: String(headers["docker-content-digest"]), body: JSON.parse(text) };
    });
    return location ? get(new URL(location, url).href) : answer;
  }
}
