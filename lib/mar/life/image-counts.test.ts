import { expect, it } from "vitest";
import { addCounts, countImage, noImages } from "./image-counts";

it("counts images by kind, by platform and by size, and those of unknown size not by size", () => {
  const counts = noImages();
  countImage(counts, { kind: "index", platforms: ["linux/arm64/v8", "linux/arm64", "linux/arm/v7"], size: undefined });
  countImage(counts, { kind: "image", platforms: ["linux/amd64", "unknown/unknown"], size: 2e9 });
  countImage(counts, { kind: undefined, platforms: [], size: 0 });
  expect(counts).toEqual({
    images: 3,
    kinds: { index: 1, image: 1 },
    platforms: { "linux/arm64": 1, "linux/arm/v7": 1, "linux/amd64": 1 },
    sizes: [0, 0, 0, 0, 0, 1],
  });
  const sum = noImages();
  addCounts(sum, counts);
  addCounts(sum, counts);
  expect(sum).toMatchObject({ images: 6, platforms: { "linux/amd64": 2 }, sizes: [0, 0, 0, 0, 0, 2] });
});

it("names few groups of a repository that has many, and no group is a property of objects", () => {
  const counts = noImages();
  for (let at = 0; at < 500; at += 1) countImage(counts, { kind: "image", platforms: [`x/${at}`], size: 1 });
  countImage(counts, { kind: "constructor", platforms: ["toString"], size: 1 });
  expect(Object.keys(counts.platforms)).toHaveLength(41);
  expect(counts.platforms.other).toBe(461);
  expect(counts.kinds.constructor).toBe(1);
});
