import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { readNdjson, streamLines } from "./ndjson";
import { ProblemError } from "./problem-error";

afterEach(() => vi.unstubAllGlobals());

/** Returns a body in these pieces. Calls `cancelled` when its reader stops. */
function bodyOf(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  cancelled = () => {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
    cancel: cancelled,
  });
}

async function valuesOf(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const lines of readNdjson(body)) values.push(...lines);
  return values;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Cuts bytes at these positions. */
function cut(bytes: Uint8Array<ArrayBuffer>, places: readonly number[]): Uint8Array<ArrayBuffer>[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, at) => bytes.slice(ends[at - 1] ?? 0, end));
}

describe("readNdjson", () => {
  it("reads the same lines wherever the bytes are cut", async () => {
    const lines = fc.array(fc.oneof(fc.jsonValue(), fc.record({ name: fc.string({ unit: "grapheme" }) })));
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.nat()), async (values, places) => {
        const texts = values.map((value) => JSON.stringify(value));
        const bytes = bytesOf(texts.map((text) => `${text}\n`).join(""));
        expect(await valuesOf(bodyOf(cut(bytes, places)))).toEqual(texts.map((text) => JSON.parse(text)));
      }),
    );
  });

  it.each([
    ["nothing", "", []],
    ["a line that is cut", '{"a":1}\n{"b":', [{ a: 1 }]],
    ["a whole value without its line feed, which may go on", "1\n2", [1]],
    ["lines that are no JSON", "<html>\n\n1\r\n", [undefined, undefined, 1]],
  ])("reads %s", async (_what, text, values) => {
    expect(await valuesOf(bodyOf([bytesOf(text)]))).toEqual(values);
  });

  it("reads no lines from an answer without a body", async () => {
    expect(await valuesOf(null)).toEqual([]);
  });

  it("yields what a body contains before it breaks, then throws its error", async () => {
    const pieces = [bytesOf("1\n2\n3")];
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else controller.error(new Error("the connection broke"));
      },
    });
    const values: unknown[] = [];
    const reading = (async () => {
      for await (const lines of readNdjson(broken)) values.push(...lines);
    })();
    await expect(reading).rejects.toThrow("the connection broke");
    expect(values).toEqual([1, 2]);
  });

  it("stops reading the body when the caller stops", async () => {
    const cancelled = vi.fn();
    for await (const lines of readNdjson(bodyOf([bytesOf("1\n"), bytesOf("2\n"), bytesOf("3\n")], cancelled))) {
      expect(lines).toEqual([1]);
      break;
    }
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledTimes(1));
  });
});

describe("streamLines", () => {
  const read = async (answer: Response | Error, signal = new AbortController().signal) => {
    vi.stubGlobal("fetch", async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    });
    const lines: { a: number }[] = [];
    await streamLines("/path", z.object({ a: z.number() }), { signal }, (line) => lines.push(line));
    return lines;
  };

  it("leaves out lines that do not match the schema", async () => {
    expect(await read(new Response('{"a":1}\n{"a":"2"}\nno\n{"a":3}\n'))).toEqual([{ a: 1 }, { a: 3 }]);
  });

  it.each([
    ["a refusal", Response.json({ errors: [{ code: "NAME_UNKNOWN" }] }, { status: 404 }), { code: "NAME_UNKNOWN" }],
    ["no connection", new TypeError("failed"), { code: "UPSTREAM_UNAVAILABLE", reason: "no-answer" }],
  ])("throws the problem of %s", async (_what, answer, problem) => {
    const failure = await read(answer).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ problem });
  });

  it("throws the signal's reason, not a problem, on abort", async () => {
    const reason = new Error("left");
    await expect(read(new TypeError("aborted"), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
