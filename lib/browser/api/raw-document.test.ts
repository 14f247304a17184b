import { createHash, randomBytes } from "node:crypto";
import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { DigestMismatch } from "./fetch/digest-mismatch";
import { ProblemError } from "./fetch/problem-error";
import { rawDocumentQuery } from "./raw-document";

const REPOSITORY = repositorySchema.parse("dotnet/aspnet");
const BYTES = new Uint8Array([0x7b, 0x7d, 0xff, 0, 0x0a]);
const OTHER = new TextEncoder().encode("{}");

function digestOf(bytes: Uint8Array, algorithm = "sha256"): Digest {
  return digestSchema.parse(`${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`);
}

type Reply = { status?: number; body?: Uint8Array<ArrayBuffer> | string; said?: string } | Error;
let asked: { path: string; cache: RequestCache | undefined }[] = [];

/** Answers one request after the other. */
function answerWith(...replies: Reply[]) {
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push({ path, cache: init.cache });
    const reply = replies.shift() ?? { status: 500 };
    if (reply instanceof Error) throw reply;
    const headers = reply.said ? { "Docker-Content-Digest": reply.said } : undefined;
    return new Response(reply.body ?? "", { status: reply.status ?? 200, headers });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked = [];
});

const client = () => new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
const manifest = (digest: Digest) => rawDocumentQuery("global", REPOSITORY, { kind: "manifest", label: "", digest });
const fetchOf = (digest: Digest) => client().fetchQuery(manifest(digest));

describe("a document", () => {
  it("has its bytes, and the digest computed here", async () => {
    answerWith({ body: BYTES });
    expect(await fetchOf(digestOf(BYTES))).toEqual({ bytes: BYTES, computedBy: "browser" });
    expect(asked).toEqual([{ path: `/api/global/v2/dotnet/aspnet/manifests/${digestOf(BYTES)}`, cache: undefined }]);
  });

  it("of sha512 is verified by sha512", async () => {
    answerWith({ body: BYTES });
    expect(await fetchOf(digestOf(BYTES, "sha512"))).toMatchObject({ computedBy: "browser" });
  });

  it("that is a config is fetched by its manifest", async () => {
    answerWith({ body: BYTES });
    const [digest, ofManifest] = [digestOf(BYTES), digestOf(OTHER)];
    await client().fetchQuery(rawDocumentQuery("china", REPOSITORY, { kind: "config", label: "", digest, ofManifest }));
    expect(asked.map(({ path }) => path)).toEqual([`/api/china/configs/dotnet/aspnet?manifest=${ofManifest}`]);
  });

  it("can be empty, and can have 4 MiB", async () => {
    const large = new Uint8Array(randomBytes(4 * 1024 * 1024));
    answerWith({ body: new Uint8Array() }, { body: large });
    expect((await fetchOf(digestOf(new Uint8Array()))).bytes).toHaveLength(0);
    const { bytes } = await fetchOf(digestOf(large));
    expect(digestOf(bytes)).toBe(digestOf(large));
  });
});

describe("other bytes", () => {
  it("from a cache are fetched once more, past it", async () => {
    answerWith({ body: OTHER }, { body: BYTES });
    expect(await fetchOf(digestOf(BYTES))).toEqual({ bytes: BYTES, computedBy: "browser" });
    expect(asked.map(({ cache }) => cache)).toEqual([undefined, "reload"]);
  });

  it("that stay wrong are a failure with both digests, whatever the server says of them", async () => {
    const reply = { body: OTHER, said: digestOf(BYTES) };
    answerWith(reply, reply, { body: BYTES });
    const failure = await fetchOf(digestOf(BYTES)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DigestMismatch);
    expect(failure).toMatchObject({ asked: digestOf(BYTES), found: digestOf(OTHER) });
    expect(asked).toHaveLength(2);
  });
});

describe("if the browser cannot hash", () => {
  test("the server's digest is used, and shown as the server's", async () => {
    vi.stubGlobal("crypto", { subtle: undefined });
    answerWith({ body: BYTES, said: digestOf(BYTES) });
    expect(await fetchOf(digestOf(BYTES))).toEqual({ bytes: BYTES, computedBy: "server" });
  });

  test.each([undefined, digestOf(OTHER), "sha256:1"])("a server that says %s is not believed", async (said) => {
    vi.stubGlobal("crypto", undefined);
    answerWith({ body: BYTES, ...(said ? { said } : {}) }, { body: BYTES, ...(said ? { said } : {}) });
    await expect(fetchOf(digestOf(BYTES))).rejects.toBeInstanceOf(DigestMismatch);
  });
});

describe("a failure", () => {
  const problem = JSON.stringify({
    errors: [{ code: "UPSTREAM_TIMEOUT", message: "slow", detail: { reason: "timeout" } }],
  });

  test("is the API's own problem, after a second attempt", async () => {
    answerWith({ status: 504, body: problem }, { status: 504, body: problem });
    await expect(fetchOf(digestOf(BYTES))).rejects.toMatchObject({
      problem: { code: "UPSTREAM_TIMEOUT", reason: "timeout" },
    });
    expect(asked).toHaveLength(2);
  });

  test("is a problem also if nobody answers", async () => {
    answerWith(new TypeError("no network"), new TypeError("no network"));
    const failure = await fetchOf(digestOf(BYTES)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ problem: { code: "UPSTREAM_UNAVAILABLE", reason: "no-answer" } });
  });

  test("is a document over the size limit", async () => {
    const body = new Uint8Array(4 * 1024 * 1024 + 1);
    answerWith({ body }, { body });
    await expect(fetchOf(digestOf(body))).rejects.toMatchObject({
      problem: { code: "UPSTREAM_INVALID", reason: "too-large" },
    });
  });
});
