import { expect, test } from "vitest";
import { buildArguments, digestCommands, engineOf, withDigest } from "./base-images.mjs";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

test("an image gets the digest of its tag, and one that has a digest keeps it", () => {
  expect(withDigest("node:22", `${DIGEST}\n`)).toBe(`node:22@${DIGEST}`);
  expect(withDigest(`node:22@${DIGEST}`, "")).toBe(`node:22@${DIGEST}`);
});

test.each(["node:22", "node:22@sha256:12", `node 22@${DIGEST}`])("%s is refused, as it names no bytes", (image) => {
  expect(() => withDigest(image, "")).toThrow("should end in @sha256:");
});

test("what a registry says in place of a digest is refused", () => {
  expect(() => withDigest("node:22", "Error: toomanyrequests")).toThrow("should end in @sha256:");
});

test("digests are asked for by programs that know all platforms", () => {
  const commands = digestCommands("node:22").map((each) => each.join(" "));
  expect(commands).toEqual([
    "skopeo inspect --no-tags --format {{.Digest}} docker://node:22",
    "docker buildx imagetools inspect --format {{.Manifest.Digest}} node:22",
  ]);
});

test("the first engine that is installed builds, with the digests", () => {
  expect(engineOf((program) => (program === "podman" ? "podman 5" : undefined))).toBe("podman");
  expect(engineOf(() => undefined)).toBe(undefined);
  const image = { tag: "mar", node: `n@${DIGEST}`, base: `b@${DIGEST}`, version: "1", revision: "r", created: "c" };
  const args = buildArguments("Docker version 28.5.1, build e180ab8", image);
  expect(args).toEqual(expect.arrayContaining([`NODE_IMAGE=n@${DIGEST}`, `BASE_IMAGE=b@${DIGEST}`]));
  expect(args).not.toContain("--format");
});

test("Podman keeps the health check, also where it is called docker", () => {
  const image = { tag: "mar", node: `n@${DIGEST}`, base: `b@${DIGEST}`, version: "1", revision: "r", created: "c" };
  expect(buildArguments("podman version 4.3.1", image).join(" ")).toMatch(/^build --format docker --build-arg /);
});
