import "../node-version.mjs";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Failure } from "../failure.mjs";
import { runMain } from "../main.mjs";
import { run, trouble } from "../process/run.mjs";
import { root } from "../root.mjs";
import { BASES, buildArguments, digestCommands, engineOf, withDigest } from "./base-images.mjs";

/** A build in a container installs all npm packages first. */
const TIMEOUT_MS = 1_800_000;

// npm run image                                     builds the image "mar-discovery" with Docker or Podman
// npm run image -- --tag NAME --engine podman
// npm run image -- --node NAME@sha256:… --base NAME@sha256:…     with base images of your own, without asking a registry

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      tag: { type: "string", default: "mar-discovery" },
      engine: { type: "string" },
      node: { type: "string", default: BASES.node },
      base: { type: "string", default: BASES.base },
    },
  });
  const engine = values.engine ?? engineOf(output);
  if (!engine) throw new Failure("Neither docker nor podman is installed.");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const args = buildArguments(output(engine, ["--version"]) ?? "", {
    tag: values.tag,
    node: pinned(values.node),
    base: pinned(values.base),
    version,
    revision: output("git", ["rev-parse", "HEAD"]) ?? "",
    created: new Date().toISOString(),
  });
  console.log(`${engine} ${args.join(" ")}`);
  const problem = trouble(await run(engine, args, { timeoutMs: TIMEOUT_MS }));
  if (problem) throw new Failure(`The image was not built: ${engine} ${problem}.`);
  return 0;
});

/**
 * @param {string} image
 * @returns {string} the same with the digest that its tag has now
 */
function pinned(image) {
  if (image.includes("@")) return withDigest(image, "");
  for (const [program = "", ...args] of digestCommands(image)) {
    const digest = output(program, args);
    if (digest) return withDigest(image, digest);
  }
  throw new Failure(
    `The digest of ${image} could not be found: install skopeo or Docker with buildx, or name an image with its digest (--node, --base).`,
  );
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string | undefined} what it wrote; `undefined` if it failed or is not installed
 */
function output(program, args) {
  try {
    return execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
