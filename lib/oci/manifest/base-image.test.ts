import { expect, test } from "vitest";
import { baseImageOf } from "./base-image";

const DIGEST = `sha256:${"a".repeat(64)}`;
const OTHER = `sha256:${"b".repeat(64)}`;
const digest = (value: string) => ({ "org.opencontainers.image.base.digest": value });
const name = (value: string) => ({ "org.opencontainers.image.base.name": value });

test.each([
  [
    [{ ...digest(DIGEST), ...name("docker.io/library/debian:12") }],
    { digest: DIGEST, name: "docker.io/library/debian:12" },
  ],
  [[digest(DIGEST)], { digest: DIGEST }],
  [[name("debian")], { name: "debian" }],
  [[undefined, {}, digest(DIGEST)], { digest: DIGEST }],
  [[digest(DIGEST), digest(OTHER)], { digest: DIGEST }],
  [[digest("sha256:short"), digest(OTHER)], { digest: OTHER }],
  [[digest("sha256:short")], undefined],
  [[digest(""), name("")], undefined],
  [[{ other: "x" }, undefined], undefined],
  [[], undefined],
])("%j names %j", (sources, base) => {
  expect(baseImageOf(...sources)).toEqual(base);
});
