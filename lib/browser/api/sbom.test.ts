import { afterEach, describe, expect, it, vi } from "vitest";
import type { SbomPackage } from "@/lib/mar/sbom/package";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { streamSbom } from "./sbom";

const MANIFEST = digestSchema.parse(`sha256:${"a".repeat(64)}`);
const QUESTION = { region: "global", repository: repositorySchema.parse("azure-cli"), manifest: MANIFEST } as const;
const END = { end: { format: "SPDX-2.3", wrapping: [], subjects: 0, packages: 1, unreadable: 0, unread: [] } };
const PROBLEM = { problem: { code: "UPSTREAM_INVALID", reason: "digest-mismatch", message: "other bytes" } };

afterEach(() => vi.unstubAllGlobals());

/** Returns the callbacks for an answer in these pieces. */
async function read(pieces: readonly string[], status = 200) {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const fetched = vi.fn(async (_path: string) => new Response(body, { status }));
  vi.stubGlobal("fetch", fetched);
  const packages: SbomPackage[] = [];
  const { signal } = new AbortController();
  const outcome = await streamSbom({ ...QUESTION, signal }, (found) => packages.push(...found));
  return { outcome, names: packages.map(({ name }) => name), path: fetched.mock.calls[0]?.[0] };
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const named = (name: string) => line({ package: { name } });

describe("streamSbom", () => {
  it("delivers packages wherever the answer is cut", async () => {
    const text = `${named("zlib")}${named("größe")}${line(END)}`;
    for (const size of [1, 7, 1000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      const { outcome, names, path } = await read(pieces);
      expect(names).toEqual(["zlib", "größe"]);
      expect(outcome).toEqual({ kind: "end", ...END });
      expect(path).toBe(`/api/global/sboms/azure-cli?manifest=${MANIFEST}`);
    }
  });

  it.each([
    ["a problem", line(PROBLEM), { kind: "problem", ...PROBLEM }],
    ["an unreadable document", line({ unreadable: "cut" }), { kind: "unreadable", reason: "cut" }],
    ["no last line", "", { kind: "problem", problem: { reason: "no-answer" } }],
    ["half a last line", line(END).slice(0, -2), { kind: "problem", problem: { reason: "no-answer" } }],
    ["another line", line({ package: {} }), { kind: "problem", problem: { reason: "malformed" } }],
    ["no JSON", "<html>\n", { kind: "problem", problem: { reason: "malformed" } }],
  ])("does not read %s as the end", async (_what, last, expected) => {
    expect((await read([named("zlib"), last])).outcome).toMatchObject(expected);
  });

  it("has the problem of an answer that failed", async () => {
    const body = JSON.stringify({ errors: [{ code: "MANIFEST_UNKNOWN", message: "no such document" }] });
    const { outcome } = await read([body], 404);
    expect(outcome).toMatchObject({ kind: "problem", problem: { code: "MANIFEST_UNKNOWN" } });
  });
});
