import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const INDEX = "application/vnd.oci.image.index.v1+json";
const CONFIG = "application/vnd.oci.image.config.v1+json";
const HELM_CONFIG = "application/vnd.cncf.helm.config.v1+json";
const CHART = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";
const LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

/** @typedef {{ url: string, dataHost: string, requests: () => number, end: () => Promise<void> }} BulkyRegistry */
/** @typedef {{ type: string, make: () => Buffer }} Content */

/**
 * Starts a registry on a loopback address with valid content of any size, chosen by the repository's name:
 * `tags/<count>` has so many tags; `images/<manifest>/<config>` answers any tag with an image whose manifest and
 * configuration have so many KiB; `indexes/<children>/<KiB>` answers any tag with an index of so many manifests of so
 * many KiB, each with a small configuration; `layers/<count>` answers any tag with a manifest of so many empty layers;
 * `charts/<depth>` has charts whose `Chart.yaml` is nested so deep.
 * @returns {Promise<BulkyRegistry>}
 */
export async function startBulkyRegistry() {
  /**
   * Content by digest, made anew on each request, as all of it would fill this process. @type {Map<string, Content>}
   */
  const contents = new Map();
  let requests = 0;

  /** @param {Content} content */
  function descriptor(content) {
    const bytes = content.make();
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    contents.set(digest, content);
    return { mediaType: content.type, digest, size: bytes.byteLength };
  }

  /** @param {string} seed @param {number} manifestKiB @param {number} configKiB @returns {Content} */
  function image(seed, manifestKiB, configKiB) {
    const config = descriptor({
      type: CONFIG,
      make: () =>
        json({
          os: "linux",
          architecture: "amd64",
          created: "2026-01-01T00:00:00Z",
          config: { Labels: { seed, filling: filling(configKiB) } },
          rootfs: { type: "layers", diff_ids: [digestOf(`${seed} layer`)] },
        }),
    });
    const layers = [{ mediaType: LAYER, digest: digestOf(`${seed} packed`), size: 1_000_000 }];
    const annotations = { seed, filling: filling(0) };
    const small = { schemaVersion: 2, mediaType: MANIFEST, config, layers };
    return {
      type: MANIFEST,
      make: () => json({ ...small, annotations: { ...annotations, filling: filling(manifestKiB) } }),
    };
  }

  /** @param {string} seed @param {number} children @param {number} kiB @returns {Content} */
  function index(seed, children, kiB) {
    const manifests = Array.from({ length: children }, (_, at) => ({
      ...descriptor(image(`${seed} ${at}`, kiB, 1)),
      platform: { os: "linux", architecture: "amd64", variant: `v${at}` },
    }));
    return { type: INDEX, make: () => json({ schemaVersion: 2, mediaType: INDEX, manifests }) };
  }

  /** @param {string} seed @param {number} count @returns {Content} */
  function sayingNothing(seed, count) {
    const config = { mediaType: CONFIG, digest: digestOf(seed), size: 2 };
    const layers = Array.from({ length: count }, () => ({}));
    return { type: MANIFEST, make: () => json({ schemaVersion: 2, mediaType: MANIFEST, config, layers }) };
  }

  /** @param {number} depth @returns {Content} */
  function chart(depth) {
    const packed = gzipSync(
      tarOf("deep/Chart.yaml", `name: deep\nversion: 1.0.0\nannotations: ${"[".repeat(depth)}${"]".repeat(depth)}\n`),
    );
    const config = descriptor({ type: HELM_CONFIG, make: () => json({ name: "deep", version: "1.0.0" }) });
    const layers = [descriptor({ type: CHART, make: () => packed })];
    return { type: MANIFEST, make: () => json({ schemaVersion: 2, mediaType: MANIFEST, config, layers }) };
  }

  /** @param {string} kind @param {string} name @param {number} first @param {number} second */
  function contentOf(kind, name, first, second) {
    if (kind === "charts") return chart(first);
    if (kind === "layers") return sayingNothing(name, first);
    return kind === "indexes" ? index(name, first, second) : image(name, first, second);
  }

  /** By repository and tag, as an index must be the same on each request. @type {Map<string, { digest: string }>} */
  const tagged = new Map();

  /** @param {string} repository @param {string} tag */
  function byTag(repository, tag) {
    const name = `${repository}:${tag}`;
    const known = tagged.get(name);
    if (known) return known.digest;
    const [kind = "", first = "0", second = "0"] = repository.split("/");
    const made = descriptor(contentOf(kind, name, Number(first), Number(second)));
    tagged.set(name, made);
    return made.digest;
  }

  const server = createServer((request, response) => {
    requests += 1;
    const path = decodeURIComponent((request.url ?? "/").split("?", 1)[0] ?? "/");
    const [, repository = "", noun, last = ""] =
      /^\/v2\/(.+)\/(tags|manifests|blobs|referrers)\/([^/]+)$/.exec(path) ?? [];
    /** @param {number} status @param {string} type @param {Buffer} bytes @param {Record<string, string>} [headers] */
    const answer = (status, type, bytes, headers) =>
      response.writeHead(status, { "Content-Type": type, "Content-Length": bytes.byteLength, ...headers }).end(bytes);
    if (path === "/v2/" || path === "/v2") return answer(200, "application/json", json({}));
    if (path === "/v2/_catalog")
      return answer(200, "application/json", json({ repositories: ["tags/10", "images/1/1"] }));
    if (noun === "tags") {
      const count = Number(repository.split("/")[1] ?? 0);
      const tags = Array.from({ length: count }, (_, at) => `10.${at >> 8}.${at & 255}-noble-amd64`);
      return answer(200, "application/json", json({ name: repository, tags }));
    }
    if (noun === "referrers") return answer(200, INDEX, json({ schemaVersion: 2, mediaType: INDEX, manifests: [] }));
    const digest = noun === "manifests" && !last.startsWith("sha256:") ? byTag(repository, last) : last;
    const content = contents.get(digest);
    if (!content) return answer(404, "application/json", json({ errors: [{ code: "MANIFEST_UNKNOWN" }] }));
    return answer(200, content.type, content.make(), { "Docker-Content-Digest": digest });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    url: `http://${host}`,
    dataHost: host,
    requests: () => requests,
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @param {unknown} value */
const json = (value) => Buffer.from(JSON.stringify(value));
/** @param {number} kiB */
const filling = (kiB) => "x".repeat(kiB * 1024);
/** @param {string} text */
const digestOf = (text) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/**
 * Returns an archive of one file.
 * @param {string} path
 * @param {string} text
 */
function tarOf(path, text) {
  const header = Buffer.alloc(512);
  const octal = (/** @type {number} */ value) => `${value.toString(8).padStart(11, "0")}\0`;
  header.write(path, 0);
  header.write("0000644\0", 100);
  header.write(octal(Buffer.byteLength(text)), 124);
  header.write(octal(0), 136);
  header.write("        0", 148);
  header.write("ustar\u000000", 257);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const content = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
  content.write(text);
  return Buffer.concat([header, content, Buffer.alloc(1024)]);
}
