import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerFinished } from "@/scripts/serve/finished.mjs";
import { delayDraft, noteUse, offerDraft, spoilDraft } from "../exchange/draft";
import { beginExchange, exchanges, newDraft } from "../exchange/exchange-store.mjs";
import { MemoryAccount } from "../memory/memory-account";
import { type Make, setFront } from "./front.mjs";
import { KeptAnswers } from "./kept-answers";

const TEXT = JSON.stringify({ tags: Array.from({ length: 200 }, (_, at) => `tag-${at}`) });
const HEADERS = { "Content-Type": "application/json", ETag: '"one"', "Cache-Control": "public, max-age=30" };

let server: Server;
let made = 0;
let value: number;
let work: RequestListener;
let mayGivePages = true;
let again: Make | undefined;

const reply: RequestListener = (_request, response) => {
  const madeFrom = Date.now();
  const before = value;
  noteUse({ madeFrom, fresh: 60_000, readAt: () => (value === before ? madeFrom : undefined) });
  offerDraft("answer");
  response.writeHead(200, HEADERS);
  response.write(TEXT.slice(0, 100));
  response.end(TEXT.slice(100));
};

const COMMON = { headers: ["Referrer-Policy", "same-origin"], policy: "default-src 'none'", vary: ["Origin"] };

beforeEach(async () => {
  [made, value, work, mayGivePages, again] = [0, 1, reply, true, undefined];
  const account = new MemoryAccount({ counted: 10_000_000, received: 1, read: 1, sent: 1 });
  const kept = new KeptAnswers({
    account,
    keyOf: ({ url }) => url,
    headersOf: () => COMMON,
    mayGivePages: () => mayGivePages,
    maker: () => again,
  });
  setFront({
    reply: (asked) => kept.reply(asked),
    underWay: (asked) => kept.underWay(asked),
    record: (exchange) => kept.record(exchange),
    headersOf: () => COMMON,
    settle: () => undefined,
    isOverBudget: () => false,
  });
  server = createServer((asked, response) => {
    answerFinished({ request: asked, response, isFrom: () => undefined }, () => {
      made += 1;
      const exchange = beginExchange(asked, response);
      kept.record(exchange);
      exchanges().run(exchange, () => work(asked, response));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  vi.useRealTimers();
  server.close();
});

type Answer = { status: number | undefined; headers: IncomingMessage["headers"]; body: Buffer };

/** Asks the server, without a library that takes an answer apart. */
async function ask(headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, host: "127.0.0.1", path: "/a", headers, method, agent: false }).end();
  const [response]: [IncomingMessage] = (await once(asked, "response")) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

it("gives the same bytes again without making them, with an id and an age of their own", async () => {
  const [first, second] = [await ask(), await ask()];
  expect(made).toBe(1);
  expect(second.body.toString()).toBe(TEXT);
  expect(second.headers).toMatchObject({ etag: '"one"', "cache-control": "public, max-age=30", "x-data-age": "0" });
  expect(second.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
});

it("compresses once, for clients that take it, and says so to caches", async () => {
  await ask();
  const brotli = await ask({ "Accept-Encoding": "gzip, br" });
  expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding, Origin" });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(TEXT);
  expect((await ask({ "Accept-Encoding": "br;q=0" })).headers["content-encoding"]).toBeUndefined();
});

it("keeps nothing that is each request's own", async () => {
  work = (asked, response) => {
    response.setHeader("Vary", "Accept, User-Agent, Accept-Language");
    response.setHeader("Strict-Transport-Security", "max-age=1");
    response.setHeader("Access-Control-Allow-Origin", "https://a.example");
    reply(asked, response);
  };
  await ask();
  const { headers } = await ask();
  expect(made).toBe(1);
  expect(headers).toMatchObject({ vary: "Accept-Language, Accept-Encoding, Origin", "referrer-policy": "same-origin" });
  expect(headers["strict-transport-security"]).toBeUndefined();
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  expect(headers["content-security-policy"]).toBe("default-src 'none'");
});

it("answers 304 to a client that has it, and HEAD without a body", async () => {
  await ask();
  for (const known of ['"one"', 'W/"one"', '"two", "one"', "*"]) {
    expect(await ask({ "If-None-Match": known })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  }
  expect((await ask({ "If-None-Match": '"two"' })).status).toBe(200);
  const head = await ask({}, "HEAD");
  expect([head.headers["content-length"], head.body.byteLength]).toEqual([String(TEXT.length), 0]);
  expect(made).toBe(1);
});

it("is made anew as soon as what it was made from is another", async () => {
  await ask();
  value = 2;
  await ask();
  await ask();
  expect(made).toBe(2);
});

it("is given while the next is made, once, for nobody; for ten seconds", async () => {
  await ask();
  const start = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: start + 61_000 });
  const asked = vi.fn<Make>(() => new Promise(() => {}));
  again = asked;
  for (let times = 0; times < 3; times += 1) expect((await ask()).headers["x-data-age"]).toBe("61");
  expect(asked).toHaveBeenCalledTimes(1);
  vi.setSystemTime(start + 71_000);
  expect((await ask()).headers["x-data-age"]).toBeUndefined();
  expect(made).toBe(2);
});

it("is replaced by what was made for nobody, unless that may not be kept", async () => {
  await ask();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
  const headers = new Map([["etag", '"again"']]);
  const draft = (isSpoiled: boolean) => ({ ...newDraft(true), kind: "answer", isSpoiled, readAt: Date.now() }) as const;
  again = vi.fn(async () => ({ status: 200, headers, body: Buffer.from("new"), draft: draft(true) }));
  expect((await ask()).body.toString()).toBe(TEXT);
  await vi.waitFor(() => expect(again).toHaveBeenCalledTimes(1));
  again = vi.fn(async () => ({ status: 200, headers, body: Buffer.from("new"), draft: draft(false) }));
  // What could not be kept is left alone for a while.
  expect((await ask()).body.toString()).toBe(TEXT);
  expect(again).not.toHaveBeenCalled();
});

it("is made again, whole, after a visitor went without a part of it", async () => {
  work = (asked, response) => {
    delayDraft();
    reply(asked, response);
  };
  const draft = { ...newDraft(true), kind: "answer", readAt: Date.now() } as const;
  again = async () => ({ status: 200, headers: new Map([["etag", '"whole"']]), body: Buffer.from("whole"), draft });
  expect((await ask()).body.toString()).toBe(TEXT);
  await vi.waitFor(async () => expect((await ask()).body.toString()).toBe("whole"));
});

it.each([
  ["that failed", (): void => spoilDraft(), 200],
  ["with another status", (): void => {}, 503],
])("keeps no answer %s", async (_what, spoil, status) => {
  work = (_asked, response) => {
    offerDraft("answer");
    spoil();
    response.writeHead(status, HEADERS).end(TEXT);
  };
  await ask();
  await ask();
  expect(made).toBe(2);
});

it("keeps nothing that the application did not offer, and nothing whose reader left", async () => {
  work = (_asked, response) => response.writeHead(200, HEADERS).end(TEXT);
  await ask();
  await ask();
  expect(made).toBe(2);
  work = (_asked, response) => {
    offerDraft("answer");
    response.writeHead(200, HEADERS);
    response.write(TEXT);
    response.destroy();
  };
  await expect(ask()).rejects.toThrow();
  work = reply;
  await ask();
  expect(made).toBe(4);
});

describe("what many ask for at once", () => {
  it("is made once, and given to all", async () => {
    work = (asked, response) => setTimeout(() => reply(asked, response), 50);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(answers.map(({ body }) => body.toString())).toEqual(answers.map(() => TEXT));
    expect(made).toBe(1);
  });

  it.each([
    ["comes in parts", 200],
    ["may not be kept", 503],
  ])("is made for each if it %s", async (_what, status) => {
    let end = () => {};
    work = async (_asked, response) => {
      if (status === 200) offerDraft("answer");
      response.writeHead(status, HEADERS);
      if (made > 1 || status !== 200) return response.end(TEXT);
      response.write(TEXT);
      end = () => response.end();
    };
    const first = ask();
    await vi.waitFor(() => expect(made).toBe(1));
    expect((await ask()).body.toString()).toBe(TEXT);
    expect(made).toBe(2);
    end();
    expect((await first).body.toString()).toBe(TEXT);
  });

  it("is not waited for longer than a moment, nor by who left", async () => {
    const ends: (() => void)[] = [];
    work = (asked, response) => {
      if (made > 1) return reply(asked, response);
      ends.push(() => reply(asked, response));
    };
    const first = ask();
    await vi.waitFor(() => expect(made).toBe(1));
    const { port } = server.address() as AddressInfo;
    const left = request({ port, host: "127.0.0.1", path: "/a", agent: false })
      .on("error", () => {})
      .end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    left.destroy();
    expect((await ask()).body.toString()).toBe(TEXT);
    expect(made).toBe(2);
    for (const end of ends) end();
    await first;
  });
});
