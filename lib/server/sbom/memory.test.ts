import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readSbom } from "./read-sbom";

const MIB = 1024 * 1024;

/** Far below the 20 MiB and more that are read, and far above what the test and its runner allocate. */
const MOST_KEPT = 8 * MIB;

setFlagsFromString("--expose-gc");
const collectGarbage: unknown = runInNewContext("gc");

/** Returns the live bytes, in the heap and in buffers. */
function alive(): number {
  if (typeof collectGarbage !== "function") throw new Error("garbage cannot be collected on demand");
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Yields chunks of at least 64 KiB, `mebibytes` in all, made on demand; samples `alive` every 5 MiB. */
async function* document(
  head: string,
  part: (index: number) => string,
  tail: string,
  mebibytes: number,
  peaks: number[],
) {
  yield Buffer.from(head);
  let made = 0;
  let looked = 0;
  for (let index = 0; made < mebibytes * MIB; ) {
    let text = "";
    while (text.length < 64 * 1024) {
      text += part(index);
      index += 1;
    }
    made += text.length;
    yield Buffer.from(text);
    if (made - looked > 5 * MIB) {
      looked = made;
      peaks.push(alive());
    }
  }
  yield Buffer.from(tail);
}

const row = (index: number) =>
  JSON.stringify({
    SPDXID: `SPDXRef-${index}`,
    name: `package-${index}`,
    versionInfo: `1.${index}`,
    licenseConcluded: "MIT",
    copyrightText: "x".repeat(300),
    externalRefs: [{ referenceType: "purl", referenceLocator: `pkg:npm/package-${index}@1.${index}` }],
  });
const HEAD = '{"spdxVersion":"SPDX-2.3",';
const payloadPart = Buffer.from(" ".repeat(768)).toString("base64");

test.each([
  ["many packages", `${HEAD}"packages":[`, (index: number) => `${index === 0 ? "" : ","}${row(index)}`, "]}", 30],
  ["many files", `${HEAD}"files":[`, (index: number) => `${index === 0 ? "" : ","}${row(index)}`, "]}"],
  ["one long text that is not wanted", `${HEAD}"comment":"`, () => "long ".repeat(100), '"}'],
  ["one long text that is", `${HEAD}"name":"`, () => "long\\n".repeat(100), '"}'],
  ["one long member name", `${HEAD}"`, () => "long ".repeat(100), '":1}'],
  ["one long number", `${HEAD}"x":1`, () => "0".repeat(1000), "}"],
  ["one long space", HEAD, () => " ".repeat(1000), '"x":1}'],
  [
    "one package of many references",
    `${HEAD}"packages":[{"externalRefs":[1`,
    () => `,${row(1)}`.repeat(10),
    '],"name":"a"}]}',
  ],
  [
    "many licenses",
    '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"a","licenses":[1',
    () => ',{"expression":"MIT"}'.repeat(10),
    "]}]}",
  ],
  [
    "a long payload",
    '{"payload":"',
    () => payloadPart,
    `${Buffer.from('{"spdxVersion":"SPDX-2.3"}').toString("base64")}"}`,
  ],
])(
  "memory does not grow with %s",
  async (_kind, head, part, tail, mebibytes = 20) => {
    const peaks: number[] = [];
    const before = alive();
    let packages = 0;
    let last: unknown;
    for await (const line of readSbom(document(head, part, tail, mebibytes, peaks))) {
      if ("package" in line) packages += 1;
      last = line;
    }
    expect(last).toMatchObject({ end: { packages } });
    expect(peaks.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...peaks) - before).toBeLessThan(MOST_KEPT);
  },
  120_000,
);

test("kept packages keep nothing else alive", async () => {
  const before = alive();
  const kept: unknown[] = [];
  const part = (index: number) =>
    `${index === 0 ? "" : ","}{"name":"a rather long name ${index}","comment":"${"x".repeat(10_000)}"}`;
  for await (const line of readSbom(document(`${HEAD}"packages":[`, part, "]}", 30, []))) kept.push(line);
  expect(kept.length).toBeGreaterThan(3000);
  expect(alive() - before).toBeLessThan(MOST_KEPT);
}, 120_000);
