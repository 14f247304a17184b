import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartContentsSchema } from "@/lib/contract/image/chart";
import { CHART_YAML, read, tarOf } from "./packed-chart.testing";

describe("no bytes crash readChart", () => {
  const wellFormed = async (bytes: Uint8Array) =>
    chartContentsSchema.safeParse(JSON.parse(JSON.stringify(await read(bytes)))).success;

  test("any bytes, any bytes after gzip's magic, any bytes in gzip", async () => {
    const bytes = fc.uint8Array({ maxLength: 2000 });
    const magic = Buffer.from([0x1f, 0x8b, 0x08]);
    await fc.assert(fc.asyncProperty(bytes, wellFormed));
    await fc.assert(fc.asyncProperty(bytes, (more) => wellFormed(Buffer.concat([magic, more]))));
    await fc.assert(fc.asyncProperty(bytes, (content) => wellFormed(gzipSync(content))));
  });

  test("a chart with bytes changed anywhere in its archive, checksums corrected", async () => {
    const tar = await tarOf(
      ["keda/Chart.yaml", CHART_YAML],
      [`keda/templates/${"long-name".repeat(20)}.yaml`, "a"],
      [{ name: "keda/ä", pax: { path: "keda/ä" } }, "a"],
    );
    const change = fc.tuple(
      fc.nat(tar.length - 1),
      fc.oneof(fc.nat(255), fc.constantFrom(0, 0x80, 0xff, 0x2d, 0x67, 0x78)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Buffer.from(tar);
        for (const [at, byte] of changes) changed[at] = byte;
        for (let block = 0; block < changed.length; block += 512) sign(changed, block);
        expect(await wellFormed(gzipSync(changed))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** Corrects a tar header's checksum if the block looks like a header. */
function sign(tar: Buffer, block: number): void {
  if (tar.toString("latin1", block + 257, block + 262) !== "ustar") return;
  tar.fill(" ", block + 148, block + 156);
  const sum = tar.subarray(block, block + 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, "0")}\0 `, block + 148, "latin1");
}
