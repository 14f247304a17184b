import { createServer } from "node:http";

/**
 * Starts a registry of lists only: `long/<tags>-<number>` has so many tags, named after a real repository's with
 * numbers appended. Returns its address and a function that ends it.
 * @param {readonly string[]} names of a real repository
 */
export async function startListRegistry(names) {
  /** @type {Map<string, Buffer>} */
  const bodies = new Map();
  const server = createServer((request, response) => {
    const [, repository = "", count, number] = /^\/v2\/(long\/(\d+)-(\d+))\/tags\/list/.exec(request.url ?? "") ?? [];
    if (!count) {
      const isCatalog = request.url?.startsWith("/v2/_catalog");
      response.writeHead(isCatalog ? 200 : 404, { "content-type": "application/json" });
      response.end(isCatalog ? '{"repositories":["long/1000-0"]}' : '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
      return;
    }
    const body = bodies.get(repository) ?? bodyOf(repository, names, Number(count), Number(number));
    if (Number(count) > 100_000) bodies.set(repository, body);
    response.writeHead(200, { "content-type": "application/json", "content-length": body.byteLength });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const url = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  return {
    addresses: { global: { url, dataHost: "127.0.0.1:1" }, china: { url, dataHost: "127.0.0.1:1" } },
    end: () => server.close(),
  };
}

/**
 * @param {string} repository
 * @param {readonly string[]} names
 * @param {number} count
 * @param {number} number makes each list different
 */
function bodyOf(repository, names, count, number) {
  const tags = Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / names.length);
    const name = names[at % names.length] ?? "";
    return round + number === 0 ? name : `${name}-${number * 1000 + round}`;
  });
  return Buffer.from(JSON.stringify({ name: repository, tags }));
}
