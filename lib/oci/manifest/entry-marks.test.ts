import { expect, it } from "vitest";
import { entryMarks } from "./entry-marks";

const amd64 = (more: object = {}, annotations?: Record<string, string>) => ({
  platform: { os: "linux", architecture: "amd64", ...more },
  ...(annotations ? { annotations } : {}),
});

it("names the annotations that distinguish entries for one platform", () => {
  const zstd = { "io.github.containers.compression.zstd": "true", vendor: "x" };
  expect(entryMarks([amd64({}, { vendor: "x" }), amd64({}, zstd), amd64({}, { vendor: "y" })])).toEqual([
    ["vendor=x"],
    ["io.github.containers.compression.zstd=true", "vendor=x"],
    ["vendor=y"],
  ]);
});

it("names features of the system, but no annotation that all entries have, and none of the only entry for its platform", () => {
  const arm64 = { platform: { os: "linux", architecture: "arm64" }, annotations: { a: "1" } };
  expect(entryMarks([amd64({ "os.features": ["win32k"] }), arm64, amd64()])).toEqual([["win32k"], [], []]);
  expect(entryMarks([amd64({}, { a: "1" }), amd64({}, { a: "1" })])).toEqual([[], []]);
});

it("is short, whatever the index says", () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`key${at}`, "x".repeat(500)]));
  const [marks = []] = entryMarks([amd64({}, many), amd64()]);
  expect(marks).toHaveLength(3);
  expect(Math.max(...marks.map(({ length }) => length))).toBeLessThan(100);
  expect(entryMarks([{}, {}])).toEqual([[], []]);
});
