import { afterEach, describe, expect, it, vi } from "vitest";
import { parseDigest } from "@/lib/oci/name/digest";
import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { summaryOf, TagDetailsStore } from "./tag-details";
import { readTags } from "./tag-reader";

const repository = parseRepository("dotnet/aspnet");
const digest = parseDigest(`sha256:${"0".repeat(64)}`);
const tags = (...names: string[]): Tag[] => names.flatMap((name) => parseTag(name) ?? []);
const line = (reference: string) =>
  `${JSON.stringify({ reference, digest, mediaType: "m", kind: "index", platforms: [], attestations: 0, readAt: "2026-01-01T00:00:00Z" })}\n`;
const problem = (reference: string) =>
  `${JSON.stringify({ reference, problem: { code: "MANIFEST_UNKNOWN", message: "gone" } })}\n`;

type Reply = { body: string; broken?: boolean } | { status: number };
const asked: string[][] = [];

/** Answers one request after the other; each answer depends on the requested references. */
function answerWith(...replies: Reply[]) {
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(new URL(path, "http://localhost").searchParams.getAll("reference"));
    const reply = replies.shift() ?? { body: "" };
    if ("status" in reply) return new Response("{}", { status: reply.status });
    return new Response(
      new ReadableStream(
        {
          start(controller) {
            controller.enqueue(new TextEncoder().encode(reply.body));
          },
          // An error discards unread chunks, so it comes once the reader asks for more.
          pull(controller) {
            if (reply.broken) controller.error(new Error("the connection broke"));
            else controller.close();
          },
        },
        { highWaterMark: 1 },
      ),
    );
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

function read(wanted: Tag[], signal = new AbortController().signal) {
  if (!repository) throw new Error("no repository");
  const store = new TagDetailsStore();
  return { store, done: readTags(wanted, { region: "global", repository, store, signal }) };
}

describe("readTags", () => {
  it("stores each line under its tag, failures too", async () => {
    answerWith({ body: line("1") + problem("2") });
    const { store, done } = read(tags("1", "2"));
    await done;
    expect(summaryOf(store.get("1"))?.digest).toBe(digest);
    expect(store.get("2")).toMatchObject({ problem: { code: "MANIFEST_UNKNOWN" } });
    expect(asked).toEqual([["1", "2"]]);
  });

  it("continues after a broken stream, without asking again for what has arrived", async () => {
    answerWith({ body: line("1") + line("2"), broken: true }, { body: line("3") });
    const { store, done } = read(tags("1", "2", "3"));
    await done;
    expect(asked).toEqual([["1", "2", "3"], ["3"]]);
    expect(store.view().resolved).toBe(3);
  });

  it("gives up in the end, and says why", async () => {
    answerWith({ status: 503 }, { status: 503 }, { status: 503 });
    const { store, done } = read(tags("1"));
    await done;
    expect(store.get("1")).toMatchObject({ problem: { code: "UPSTREAM_UNAVAILABLE" } });
    expect(asked).toHaveLength(3);
  });

  it("asks for fifty at a time", async () => {
    const names = Array.from({ length: 75 }, (_, index) => `t${index}`);
    answerWith({ body: names.slice(0, 50).map(line).join("") }, { body: names.slice(50).map(line).join("") });
    const { store, done } = read(tags(...names));
    await done;
    expect(asked.map(({ length }) => length)).toEqual([50, 25]);
    expect(store.view().resolved).toBe(75);
  });

  it("keeps two requests running, and starts a third when one of them ends", async () => {
    const names = Array.from({ length: 125 }, (_, index) => `t${index}`);
    const parts = [names.slice(0, 50), names.slice(50, 100), names.slice(100)];
    const ends: (() => void)[] = [];
    vi.stubGlobal("fetch", async (path: string) => {
      const references = new URL(path, "http://localhost").searchParams.getAll("reference");
      asked.push(references);
      await new Promise<void>((resolve) => ends.push(resolve));
      return new Response(references.map(line).join(""));
    });
    const { store, done } = read(tags(...names));
    expect(asked).toEqual(parts.slice(0, 2));
    ends[1]?.();
    await vi.waitFor(() => expect(asked).toEqual(parts));
    for (const end of ends) end();
    await done;
    expect(store.view().resolved).toBe(125);
  });

  it("does not ask for the rest when nothing can be read", async () => {
    const names = Array.from({ length: 450 }, (_, index) => `t${index}`);
    answerWith(...Array.from({ length: 12 }, () => ({ status: 503 })));
    const { store, done } = read(tags(...names));
    await done;
    expect(names.every((name) => store.get(name))).toBe(true);
    expect(asked).toHaveLength(6);
  });

  it("stops on abort, and leaves no problem behind", async () => {
    answerWith({ body: "" }, { body: "" }, { body: "" });
    const controller = new AbortController();
    const { store, done } = read(tags("1"), controller.signal);
    controller.abort();
    await expect(done).rejects.toThrow();
    expect(store.get("1")).toBeUndefined();
  });

  it("ignores invalid lines, and tags that nobody asked for", async () => {
    answerWith({ body: `nonsense\n${line("other")}${line("1")}` });
    const { store, done } = read(tags("1"));
    await done;
    expect([...store.view().details.keys()]).toEqual(["1"]);
  });
});
