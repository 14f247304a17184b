import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { keystream } from "@/lib/sample/content/archive/keystream";
import { CHART_LIMITS } from "./limits";
import { CHART_YAML, chartOf, inPieces, read, tarOf } from "./packed-chart.testing";
import { readChart } from "./read-chart";

const MIB = 1024 * 1024;

/** Returns the failure's code, or that there was no failure. */
async function codeOf(bytes: Uint8Array): Promise<string> {
  const contents = await read(bytes);
  return contents.ok ? "ok" : contents.failure.code;
}

describe("bytes that are not a chart", () => {
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["one byte", Buffer.from([0x1f])],
    ["two bytes", Buffer.from([0x1f, 0x8b])],
    ["text", Buffer.from("name: keda\n")],
    ["a zip", Buffer.from("PK\x03\x04 and more")],
    ["another method of compression", Buffer.from([0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 0])],
    ["deflate without gzip's header", deflateRawSync("x".repeat(5000))],
  ])("%s is not gzip", async (_what, bytes) => expect(await codeOf(bytes)).toBe("not-gzip"));

  test("an uncompressed tar is not gzip", async () =>
    expect(await codeOf(await tarOf(["keda/Chart.yaml", CHART_YAML]))).toBe("not-gzip"));

  test.each([
    ["nothing", ""],
    ["text", "name: keda\n"],
    ["long text", "name: keda\n".repeat(1000)],
    ["gzip once more", gzipSync("name: keda\n".repeat(1000))],
  ])("gzip of %s is not tar", async (_what, content) => expect(await codeOf(gzipSync(content))).toBe("not-tar"));

  test("a chart that ends early is cut, wherever it ends", async () => {
    const packed = await chartOf(["keda/templates/a.yaml", keystream("template", 3000)]);
    for (let length = 3; length < packed.length; length += 97) {
      expect(await codeOf(packed.subarray(0, length)), String(length)).toBe("cut");
    }
  });

  test("an archive that ends within a file is cut", async () => {
    const tar = await tarOf(["keda/Chart.yaml", CHART_YAML], ["keda/values.yaml", "a".repeat(2000)]);
    expect(await codeOf(gzipSync(tar.subarray(0, 2000)))).toBe("cut");
  });

  test("an archive without the empty blocks at its end is whole", async () => {
    const tar = await tarOf(["keda/Chart.yaml", CHART_YAML]);
    expect(await codeOf(gzipSync(tar.subarray(0, 1024)))).toBe("ok");
  });

  test("gzip or tar with a fault after a good beginning is damaged", async () => {
    const packed = await chartOf(["keda/templates/a.yaml", "a".repeat(3000)]);
    const checksum = Buffer.from(packed);
    checksum[packed.length - 8] = (checksum[packed.length - 8] ?? 0) ^ 1;
    expect(await codeOf(checksum)).toBe("damaged");
    const tar = await tarOf(["keda/Chart.yaml", CHART_YAML], ["keda/values.yaml", "a"]);
    tar[1024] = 0xff;
    expect(await codeOf(gzipSync(tar))).toBe("damaged");
  });
});

test.each([0x81, 0xab, 0xfe])(
  "a length that begins with the byte %i is damage, and is not waited for",
  async (byte) => {
    const tar = await tarOf(["keda/Chart.yaml", CHART_YAML]);
    // Byte 124 begins the length; the header's checksum changes with it.
    const sum = Number.parseInt(tar.toString("latin1", 148, 154), 8) + byte - (tar[124] ?? 0);
    tar[124] = byte;
    tar.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    expect(await codeOf(gzipSync(tar))).toBe("damaged");
  },
);

describe("limits", () => {
  test("apply to the compressed bytes", async () => {
    const packed = await chartOf(["keda/templates/a", keystream("template", 5000)]);
    const limits = { ...CHART_LIMITS, compressed: packed.length };
    expect(await read(packed, limits)).toMatchObject({ ok: true });
    expect(await read(packed, { ...limits, compressed: packed.length - 1 })).toEqual({
      ok: false,
      failure: { code: "too-large", bound: "compressed", most: packed.length - 1 },
    });
  });

  test("apply to the unpacked bytes, including headers", async () => {
    const packed = await chartOf(["keda/LICENSE", "a".repeat(512)]);
    const tar = 512 * 6;
    expect(await read(packed, { ...CHART_LIMITS, uncompressed: tar })).toMatchObject({ ok: true });
    expect(await read(packed, { ...CHART_LIMITS, uncompressed: tar - 1 })).toEqual({
      ok: false,
      failure: { code: "too-large", bound: "uncompressed", most: tar - 1 },
    });
  });

  test.each([
    ["in a file of a template", "keda/templates/a.yaml"],
    ["in a file that is only listed", "keda/LICENSE"],
    ["in a file that is refused", "../outside"],
  ])("stop a compression bomb long before its end, %s", async (_what, name) => {
    const size = 256 * MIB;
    const head = await tarOf(["keda/Chart.yaml", CHART_YAML]);
    const bombHead = (await tarOf([{ name, size, type: "file" }, ""])).subarray(0, 512);
    const zeros = gzipSync(Buffer.alloc(16 * MIB));
    let pulled = 0;
    let closed = false;
    // gzip may have many members: this one has sixteen, each of which unpacks to 16 MiB.
    async function* bomb() {
      try {
        yield gzipSync(Buffer.concat([head.subarray(0, 1024), bombHead]));
        for (let member = 0; member < 16; member += 1) {
          for await (const piece of inPieces(zeros, 4096)) {
            pulled += piece.length;
            yield piece;
          }
        }
      } finally {
        closed = true;
      }
    }
    expect(await readChart(bomb())).toEqual({
      ok: false,
      failure: { code: "too-large", bound: "uncompressed", most: 32 * MIB },
    });
    // 32 MiB are two members; buffers in flight add some.
    expect(pulled).toBeLessThan(4 * zeros.length);
    await expect.poll(() => closed).toBe(true);
  });

  test("stop an endless source that produces nothing", async () => {
    let closed = false;
    const members = Buffer.concat(Array.from({ length: 100 }, () => gzipSync("")));
    async function* endless() {
      try {
        yield await chartOf();
        for (;;) yield members;
      } finally {
        closed = true;
      }
    }
    const most = 100_000;
    expect(await readChart(endless(), { ...CHART_LIMITS, compressed: most })).toEqual({
      ok: false,
      failure: { code: "too-large", bound: "compressed", most },
    });
    await expect.poll(() => closed).toBe(true);
  });
});

describe("the source", () => {
  test("has its own error thrown unchanged", async () => {
    const failure = new Error("connection reset");
    const packed = await chartOf(["keda/values.yaml", "a".repeat(5000)]);
    for (const length of [0, 2, 20, packed.length]) {
      async function* failing() {
        yield packed.subarray(0, length);
        throw failure;
      }
      await expect(readChart(failing())).rejects.toBe(failure);
    }
  });

  test("is closed when reading stops at the limit for entries", async () => {
    let closed = false;
    async function* source() {
      try {
        yield await chartOf(["keda/a", "a"], ["keda/b", "b"]);
        yield await new Promise<Uint8Array>((resolve) => setTimeout(resolve, 10, new Uint8Array(1)));
      } finally {
        closed = true;
      }
    }
    expect(await readChart(source(), { ...CHART_LIMITS, entries: 1 })).toMatchObject({ limited: ["entries"] });
    await expect.poll(() => closed).toBe(true);
  });
});
