import fc from "fast-check";
import { expect, test } from "vitest";
import { caseJson } from "@/lib/sample/content/cases/case.testing";
import { digestSchema } from "../name/digest-schema";
import { distinctSize } from "./distinct-size";
import { imageManifestSchema } from "./manifest";

const blob = (number: number) => ({
  digest: digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`),
  size: number,
});

test("an image with each layer three times is as large as with each once", () => {
  const sizeOf = (name: string) =>
    distinctSize(imageManifestSchema.parse(caseJson(`15-repeat/${name}-manifest.json`)).layers);
  expect(sizeOf("thrice")).toBe(201_000_032);
  expect(sizeOf("once")).toBe(201_000_032);
});

test("neither order nor repetition changes the size", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 })), (numbers) => {
      const once = [...new Set(numbers)].reduce((sum, number) => sum + number, 0);
      expect(distinctSize(numbers.map(blob))).toBe(once);
      expect(distinctSize([...numbers, ...numbers.toReversed()].map(blob))).toBe(once);
    }),
  );
});
