/** The role of a key's value in an image name. `chart` is the name of a chart in a repository of charts. */
export type Role = "host" | "path" | "tag" | "digest";

/** A key's role. `stem` is the part of the key that identifies the image: `controller` in `controllerImageTag`. */
export type KeyRole = { role: Role; stem: string; last: string };

const ROLES: Readonly<Record<string, Role>> = {
  registry: "host",
  hub: "host",
  host: "host",
  server: "host",
  prefix: "host",
  repository: "path",
  repo: "path",
  image: "path",
  name: "path",
  url: "path",
  uri: "path",
  path: "path",
  chart: "path",
  tag: "tag",
  version: "tag",
  release: "tag",
  revision: "tag",
  digest: "digest",
  sha: "digest",
  sha256: "digest",
  hash: "digest",
};

/** Words that do not identify an image. */
const COMMON = new Set([
  "image",
  "images",
  "docker",
  "container",
  "oci",
  "new",
  "base",
  "target",
  "default",
  "full",
  "global",
]);
/** Words that, before the last one, make it a host: `registryUrl`, `baseRepo`, `image_repository_prefix`. */
const HOST_WORDS = new Set(["registry", "hub"]);
const LONGEST_KEY = 100;

/** Returns the role of a key by its last word, however its words are joined. Returns `undefined` if it has no role. */
export function keyRole(key: string): KeyRole | undefined {
  if (key.length > LONGEST_KEY) return undefined;
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_.:/-]+/)
    .filter((word) => word !== "");
  const last = words.at(-1) ?? "";
  const role = ROLES[last];
  if (!role || !Object.hasOwn(ROLES, last)) return undefined;
  const before = words.slice(0, -1);
  const isHost =
    (/^(?:url|uri|name|path)$/.test(last) && before.some((word) => HOST_WORDS.has(word))) ||
    (last === "repo" && before.at(-1) === "base");
  const stem = before.filter((word) => !COMMON.has(word) && !Object.hasOwn(ROLES, word)).join(" ");
  return { role: isHost ? "host" : role, stem, last: last === "name" && words.includes("image") ? "image" : last };
}
