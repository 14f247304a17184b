import { expect, it } from "vitest";
import { prettyJson } from "../json/pretty-json";
import { digestBlocks } from "./digest-blocks";

const digest = (number: number) => `sha256:${String(number).padStart(64, "0")}`;

async function blocksOf(document: unknown) {
  const pretty = await prettyJson(JSON.stringify(document), async () => {});
  if (!pretty.ok) throw new Error(pretty.problem);
  const blocks = digestBlocks(pretty.text, pretty.digests);
  expect(blocks.map(({ text }) => text).join("")).toBe(pretty.text);
  const shown = blocks.flatMap(({ text, digests }) => digests.map(({ start, end }) => text.slice(start, end)));
  return { blocks, shown };
}

it("has every digest in its block, at its position there", async () => {
  const manifests = Array.from({ length: 500 }, (_, at) => ({ size: at, digest: digest(at) }));
  const { blocks, shown } = await blocksOf({ manifests });
  expect(blocks.length).toBeGreaterThan(5);
  expect(shown).toEqual(manifests.map((each) => each.digest));
});

it("leaves out only a digest that is cut in two", async () => {
  const key = "k".repeat(16_384 - 20);
  const { shown } = await blocksOf({ a: digest(1), [key]: digest(2), b: digest(3) });
  expect(shown).toEqual([digest(1), digest(3)]);
});

it("has blocks without digests", async () => {
  const { blocks } = await blocksOf(["plain"]);
  expect(blocks).toEqual([{ start: 0, text: '[\n  "plain"\n]', lines: 3, digests: [] }]);
});
