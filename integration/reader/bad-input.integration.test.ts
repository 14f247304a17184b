import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { parseTag } from "@/lib/oci/name/tag";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import type { Store } from "@/lib/server/store/store";
import { badRegistry } from "./bad-registry";
import { JUMPING_CLOCK } from "./jumping-clock";
import { readerOn, readRounds } from "./reading";

const HOUR = 3_600_000;
const tagsOf = (count: number) => Array.from({ length: count }, (_, at) => `1.0.${at}`);
let store: Store;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  store = openMemoryStore({ mostBytes: 200e6 }).store;
});
afterEach(async () => {
  await store.close();
  vi.useRealTimers();
});

type Registry = Awaited<ReturnType<typeof badRegistry>>;
const read = (registry: Registry, rounds = 1, options: Partial<Parameters<typeof readRounds>[3]> = {}) =>
  readRounds(registry, store, rounds, { clock: JUMPING_CLOCK, ...options });
const counts = () => store.reader.counts("global", 1);
const manifests = ({ asked }: Registry) => asked.filter((path) => path.includes("/manifests/"));

describe("the reader of a registry", () => {
  it("that repeats names reads each once", async () => {
    const tags = new Map([["a/b", [...tagsOf(50), ...tagsOf(50)]]]);
    const registry = await badRegistry({ repositories: ["a/b", "a/b", "A//b", "a/b"], tags });
    await read(registry);
    expect(await counts()).toMatchObject({ catalog: 1, repositories: 1, tags: 50, read: 50 });
    expect(manifests(registry)).toHaveLength(50);
  });

  it("that renames a repository reads the new one, and notes that the tags of the old one are gone", async () => {
    const answers = {
      repositories: ["a/old", "a/same"],
      tags: new Map([
        ["a/old", tagsOf(3)],
        ["a/same", ["1"]],
      ]),
    };
    const registry = await badRegistry(answers);
    await read(registry);
    answers.repositories[0] = "a/new";
    answers.tags = new Map([
      ["a/new", tagsOf(3)],
      ["a/same", ["1"]],
    ]);
    registry.asked.length = 0;
    await read(registry, 2);
    // Once for each round, but for the old one, which was asked for to find out.
    expect(registry.asked.filter((path) => path.includes("a/old"))).toEqual(["/v2/a/old/tags/list"]);
    expect(await store.reader.counts("global", 3)).toMatchObject({ catalog: 2, tags: 4, read: 4, listsLeft: 0 });
    const old = repositorySchema.parse("a/old");
    const histories = await store.observations.histories("global", old, { limit: 9 });
    expect(histories.map(({ observations }) => observations.map(({ change }) => change))).toEqual(
      Array(3).fill(["first", "gone"]),
    );
    answers.repositories.push("a/old");
    answers.tags.set("a/old", tagsOf(3));
    await read(registry);
    const back = await store.observations.history("global", old, parseTag("1.0.1") ?? expect.fail());
    expect(back.map(({ change }) => change)).toEqual(["first", "gone", "back"]);
  });

  it("that loops its pages says so, and reads the others", async () => {
    const instead = (path: string) =>
      path.includes("a/loop/tags")
        ? { status: 200, headers: { link: `<${path}>; rel="next"` }, body: '{"name":"a/loop","tags":["1"]}' }
        : undefined;
    const tags = new Map([
      ["a/b", tagsOf(3)],
      ["a/loop", ["1"]],
    ]);
    const registry = await badRegistry({ repositories: ["a/loop", "a/b"], tags, instead });
    const { round } = await read(registry);
    expect(round.report).toMatchObject({ failures: 1, lastFailure: { reason: "endless-pages" } });
    expect(await counts()).toMatchObject({ listed: 1, listsLeft: 1, read: 3 });
    expect(await store.lists.get({ region: "global", kind: "tags", name: "a/loop" })).toBeUndefined();
  });

  it("that loops its catalog says so, and goes on with the repositories that it knows", async () => {
    let isLooping = false;
    const instead = (path: string) =>
      isLooping && path.includes("_catalog")
        ? { status: 200, headers: { link: `<${path}>; rel="next"` }, body: '{"repositories":["x"]}' }
        : undefined;
    const registry = await badRegistry({ repositories: ["a/b"], tags: new Map([["a/b", ["1"]]]), instead });
    await read(registry);
    isLooping = true;
    registry.asked.length = 0;
    const { round, lines } = await read(registry);
    expect(round.report.lastFailure?.reason).toBe("endless-pages");
    expect(lines.filter(({ message }) => message.includes("goes on with what it knows"))).toHaveLength(1);
    expect(registry.asked.filter((path) => path.endsWith("/tags/list"))).toEqual(["/v2/a/b/tags/list"]);
    expect(await counts()).toMatchObject({ catalog: 1 });
  });

  it("that sends wrong bytes for every third manifest stores none of them, and asks again later and later", async () => {
    let isWrong = true;
    const bad = (path: string) => Number(/1\.0\.(\d+)$/.exec(path)?.[1]) % 3 === 0;
    const headers = { "docker-content-digest": `sha256:${"0".repeat(64)}` };
    const instead = (path: string) => (isWrong && bad(path) ? { status: 200, headers, body: "{}" } : undefined);
    const registry = await badRegistry({ repositories: ["a/b"], tags: new Map([["a/b", tagsOf(90)]]), instead });
    const { round } = await read(registry);
    expect(round.report).toMatchObject({ failures: 30, lastFailure: { reason: "digest-mismatch" } });
    expect(await counts()).toMatchObject({ tags: 90, read: 60 });
    expect(manifests(registry)).toHaveLength(90);
    const repository = repositorySchema.parse("a/b");
    const known = await store.reader.standing(
      "global",
      repository,
      tagsOf(90).flatMap((tag) => parseTag(tag) ?? []),
    );
    expect([known.size, [...known.keys()].filter(bad)]).toEqual([60, []]);
    registry.asked.length = 0;
    await read(registry, 5);
    // Not each of five hours: the pauses are 15, 60 and 240 minutes.
    expect(manifests(registry).every(bad)).toBe(true);
    expect(manifests(registry)).toHaveLength(60);
    isWrong = false;
    await read(registry, 24);
    expect(await counts()).toMatchObject({ tags: 90, read: 90 });
  });

  it("that answers 429 for an hour asks little meanwhile, says so, and goes on", async () => {
    let until = Number.POSITIVE_INFINITY;
    const instead = () => (Date.now() < until ? { status: 429, headers: { "retry-after": "30" } } : undefined);
    const registry = await badRegistry({ repositories: ["a/b"], tags: new Map([["a/b", tagsOf(20)]]), instead });
    until = Date.now() + HOUR;
    const { round, lines } = await read(registry);
    expect(registry.asked.length).toBeLessThan(25 + 15);
    expect(await counts()).toMatchObject({ tags: 20, read: 20 });
    expect(round.report.failures).toBe(0);
    const messages = lines.map(({ message, reason }) => [message, reason]);
    expect(messages).toContainEqual(["the index pauses: the region gives no answers", "throttled"]);
    expect(messages.at(-2)).toEqual(["the index goes on: the region answers again", undefined]);
  });

  it("that is down for hours asks little meanwhile, and reads everything once it is back", async () => {
    let until = 0;
    const instead = () => (Date.now() < until ? { status: 503 } : undefined);
    const names = Array.from({ length: 30 }, (_, at) => `a/b${at}`);
    const tags = new Map(names.map((name) => [name, tagsOf(5)]));
    const registry = await badRegistry({ repositories: names, tags, instead });
    await read(registry);
    registry.asked.length = 0;
    tags.forEach((_, name) => void tags.set(name, tagsOf(6)));
    until = Date.now() + 5 * HOUR;
    const { lines } = await read(registry, 2);
    const outage = lines.filter(({ message }) => message.startsWith("the index pauses"));
    expect(outage.length).toBeGreaterThan(3);
    expect(outage.length).toBeLessThan(12);
    expect(await counts()).toMatchObject({ tags: 180, read: 180 });
    expect(manifests(registry)).toHaveLength(30);
    expect(registry.asked.length).toBeLessThan(30 + 30 + 30 + 25);
  });

  it("that has 300,000 tags in a list reads them in turns with others, and goes on where it was", async () => {
    const long = Array.from({ length: 300_000 }, (_, at) => `1.0.${String(at).padStart(12, "0")}`);
    const body = JSON.stringify({ name: "a/long", tags: long });
    const MANY = 700;
    let ending = new AbortController();
    const instead = (path: string) => {
      // Asking for a list ends nothing: the round before can have ended with exactly so many.
      if (path.includes("/manifests/") && manifests(registry).length % MANY === 0) ending.abort();
      return path.endsWith("a/long/tags/list") ? { status: 200, body } : undefined;
    };
    const tags = new Map([
      ["a/long", long],
      ["a/z", tagsOf(5)],
    ]);
    const registry: Registry = await badRegistry({ repositories: ["a/long", "a/z"], tags, instead });
    const stopped = async () => {
      ending = new AbortController();
      await readerOn(registry, store, { clock: JUMPING_CLOCK }).reader.run(ending.signal);
      return store.reader.nextTags("global", { now: Date.now(), due: 0 });
    };
    registry.asked.push("/v2/first/manifests/first");
    const first = await stopped();
    const second = await stopped();
    expect(await counts()).toMatchObject({ tags: 300_005, listed: 2 });
    expect([first?.repository, second?.repository]).toEqual(["a/long", "a/long"]);
    expect(second?.position ?? 0).toBeGreaterThan(first?.position ?? 0);
    const asked = manifests(registry);
    expect(asked.filter((path) => path.includes("a/z"))).toHaveLength(5);
    expect(asked.length).toBeGreaterThanOrEqual(2 * MANY);
    // Those under way when it was stopped.
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(8);
  });
});
