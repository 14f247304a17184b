import fc from "fast-check";
import { describe, expect, it, test, vi } from "vitest";
import { prettyJson } from "./pretty-json";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const LONG_DIGEST = `sha512:${"0123456789abcdef".repeat(8)}`;

const atOnce = async () => {};

async function pretty(source: string) {
  const result = await prettyJson(source, atOnce);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

/** Returns for each digest found whether it is a manifest's. */
const found = async (source: string) => (await pretty(source)).digests.map(({ isManifest }) => isManifest);

describe("prettyJson", () => {
  it("breaks lines as JSON.stringify does, for any value", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const compact = JSON.stringify(value);
        expect((await pretty(compact)).text).toBe(JSON.stringify(JSON.parse(compact), null, 2));
      }),
    );
  });

  it("gives the same result for any white space", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom("\t", " ", 4, 1), async (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        const { text } = await pretty(source);
        expect((await pretty(`\r\n ${source}\t`)).text).toBe(text);
        expect((await pretty(text)).text).toBe(text);
      }),
    );
  });

  test.each([
    ["numbers too large for a double", '{"size":12345678901234567890}', '{\n  "size": 12345678901234567890\n}'],
    ["the way numbers are written", "[1.0,1e3,-0]", "[\n  1.0,\n  1e3,\n  -0\n]"],
    ["keys that are repeated", '{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
    ["keys that look like numbers, in their order", '{"2":1,"1":2}', '{\n  "2": 1,\n  "1": 2\n}'],
    ["escapes", '["\\u0041\\/\\"","\\\\"]', '[\n  "\\u0041\\/\\"",\n  "\\\\"\n]'],
    ["marks inside of texts", '["{[,:]}  "]', '[\n  "{[,:]}  "\n]'],
    ["what is empty", '{"a":{ },"b":[ \n]}', '{\n  "a": {},\n  "b": []\n}'],
    ["a single value", ' "a" ', '"a"'],
    ["what follows a byte-order mark", "\uFEFF[]", "[]"],
  ])("keeps %s", async (_what, source, expected) => {
    expect((await pretty(source)).text).toBe(expected);
  });

  test.each(["", "{", "[1,]", "{'a':1}", '"', "nul", "[1] 2", "\u00001", "<html>"])(
    "%j is not JSON",
    async (source) => {
      expect(await prettyJson(source, atOnce)).toEqual({ ok: false, problem: "not-json" });
    },
  );

  it("crashes on no input", async () => {
    const marks = fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "1", " ");
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: marks })), async (source) => {
        let valid = true;
        try {
          JSON.parse(source);
        } catch {
          valid = false;
        }
        expect((await prettyJson(source, atOnce)).ok).toBe(valid);
      }),
    );
  });
});

describe("bounds", () => {
  it("refuses very deep nesting", async () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect((await prettyJson(nested(90), atOnce)).ok).toBe(true);
    expect(await prettyJson(nested(102), atOnce)).toEqual({ ok: false, problem: "too-deep" });
    expect(await prettyJson(nested(500_000), atOnce)).toEqual({ ok: false, problem: "too-deep" });
  });

  it("refuses a document that would become many times as long", async () => {
    const source = `${"[".repeat(90)}${"0,".repeat(500_000)}0${"]".repeat(90)}`;
    expect(await prettyJson(source, atOnce)).toEqual({ ok: false, problem: "too-long" });
  });

  it("pauses now and then, and stops when told to", async () => {
    const source = JSON.stringify(Array.from({ length: 30_000 }, () => 0));
    const pause = vi.fn(async () => {});
    await prettyJson(source, pause);
    expect(pause).toHaveBeenCalledTimes(6);
    await expect(prettyJson(source, () => Promise.reject(new Error("enough")))).rejects.toThrow("enough");
  });

  it("reads texts of megabytes, whatever their content", async () => {
    const backslashes = JSON.stringify("\\".repeat(1_000_000));
    const quotes = JSON.stringify('"'.repeat(1_000_000));
    expect((await pretty(`[${backslashes},${quotes}]`)).text).toBe(`[\n  ${backslashes},\n  ${quotes}\n]`);
  });
});

describe("digests", () => {
  it("are found at their places in the pretty text", async () => {
    const { text, digests } = await pretty(`{"config":{"digest":"${DIGEST}"},"layers":[{"digest":"${LONG_DIGEST}"}]}`);
    expect(digests.map(({ start, end }) => text.slice(start, end))).toEqual([DIGEST, LONG_DIGEST]);
    expect(digests.map(({ digest }) => digest)).toEqual([DIGEST, LONG_DIGEST]);
  });

  test.each([
    ["manifests of an index", `{"manifests":[{"digest":"${DIGEST}"},{"digest":"${DIGEST}"}]}`, [true, true]],
    ["a subject", `{"subject":{"mediaType":"m","digest":"${DIGEST}"}}`, [true]],
    ["keys that are escaped", `{"m\\u0061nifests":[{"dig\\u0065st":"${DIGEST}"}]}`, [true]],
    ["config and layers", `{"config":{"digest":"${DIGEST}"},"layers":[{"digest":"${DIGEST}"}]}`, [false, false]],
    ["layers of a config", `{"rootfs":{"diff_ids":["${DIGEST}"]}}`, [false]],
    ["an annotation of an entry", `{"manifests":[{"annotations":{"digest":"${DIGEST}"}}]}`, [false]],
    ["another field of an entry", `{"manifests":[{"data":"${DIGEST}"}]}`, [false]],
    ["manifests that are no list", `{"manifests":{"a":{"digest":"${DIGEST}"}}}`, [false]],
    ["a list in the list", `{"manifests":[[{"digest":"${DIGEST}"}]]}`, [false]],
    ["a subject that is a list", `{"subject":["digest","${DIGEST}"]}`, [false]],
    ["manifests further down", `{"a":{"manifests":[{"digest":"${DIGEST}"}]}}`, [false]],
    ["a key", `{"${DIGEST}":1}`, []],
    ["a part of a text", `["a ${DIGEST}","${DIGEST} "]`, []],
    ["the wrong length", `["${DIGEST}0","${DIGEST.slice(1)}","sha512${DIGEST.slice(6)}"]`, []],
    ["capitals", `["${DIGEST.toUpperCase()}"]`, []],
  ])("of %s", async (_what, source, expected) => {
    expect(await found(source)).toEqual(expected);
  });
});
