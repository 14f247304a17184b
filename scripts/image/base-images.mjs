import { Failure } from "../failure.mjs";

/** The images that ours is built in and from, by tags that get corrections. Both have the same C library. Podman knows no default host. */
export const BASES = {
  node: "docker.io/library/node:24-bookworm-slim",
  base: "docker.io/library/debian:bookworm-slim",
};

const ENGINES = ["docker", "podman"];
const WITH_DIGEST = /^[^@\s]+@sha256:[0-9a-f]{64}$/;

/** @typedef {(program: string, args: readonly string[]) => string | undefined} Output what a program writes; `undefined` if it fails */

/**
 * Returns the first program that builds images here.
 * @param {Output} output
 * @returns {string | undefined}
 */
export function engineOf(output) {
  return ENGINES.find((engine) => output(engine, ["--version"]) !== undefined);
}

/**
 * Returns commands that write the digest of a tag's index, so that it holds for all platforms.
 * @param {string} image with a tag
 * @returns {string[][]}
 */
export function digestCommands(image) {
  return [
    ["skopeo", "inspect", "--no-tags", "--format", "{{.Digest}}", `docker://${image}`],
    ["docker", "buildx", "imagetools", "inspect", "--format", "{{.Manifest.Digest}}", image],
  ];
}

/**
 * Returns an image with its tag's digest.
 * @param {string} image
 * @param {string} digest empty if the image has one
 * @returns {string}
 * @throws Failure if that is no digest
 */
export function withDigest(image, digest) {
  const whole = digest ? `${image}@${digest.trim()}` : image;
  if (!WITH_DIGEST.test(whole)) throw new Failure(`"${whole}" should end in @sha256: and 64 digits.`);
  return whole;
}

/**
 * Returns the arguments of `docker build` or `podman build`.
 * @param {string} engine what the program says of its version: Podman is also installed by the name of Docker
 * @param {{ tag: string, node: string, base: string, version: string, revision: string, created: string }} image
 * @returns {string[]}
 */
export function buildArguments(engine, { tag, node, base, version, revision, created }) {
  const args = { NODE_IMAGE: node, BASE_IMAGE: base, VERSION: version, REVISION: revision, CREATED: created };
  const pairs = Object.entries(args).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
  // Podman's own format, that of the OCI, has no health check.
  const format = /podman/i.test(engine) ? ["--format", "docker"] : [];
  return ["build", ...format, ...pairs, "--tag", tag, "."];
}
