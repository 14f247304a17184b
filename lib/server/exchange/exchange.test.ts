import { once } from "node:events";
import { createServer } from "node:http";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ReadingCache } from "../cached/reading";
import { LOG_OPTIONS } from "../log/log-options.mjs";
import { withoutExchange } from "./exchange";
import { withinExchange } from "./exchange.testing";
import { keepExchangesWhileDeveloping } from "./exchanges-while-developing";
import { requestId } from "./request-id";

async function idLater(): Promise<string> {
  await Promise.resolve();
  return requestId() ?? "none";
}

describe("the id of a request", () => {
  it("belongs to each request, even if two wait for one answer", async () => {
    let come = () => {};
    const shared = new Promise<void>((resolve) => {
      come = resolve;
    });
    const ids = ["one", "two"].map((id) => withinExchange({ id }, () => shared.then(idLater)));
    withinExchange({ id: "three" }, () => come());
    expect(await Promise.all(ids)).toEqual(["one", "two"]);
  });

  it("stays with a stream from its start", async () => {
    const stream = withinExchange(
      { id: "one" },
      () =>
        new ReadableStream<string>({
          start: async (controller) => controller.enqueue(await idLater()),
        }),
    );
    expect(await stream.getReader().read()).toMatchObject({ value: "one" });
  });

  it("is missing in background work, even if a request starts it", async () => {
    expect(requestId()).toBeUndefined();
    expect(await withinExchange({ id: "one" }, () => withoutExchange(idLater))).toBe("none");
  });

  it("is missing in a background refresh", async () => {
    const freshness = { fresh: 0, staleWhileRevalidate: 60_000, staleIfError: 0 };
    const cache = new ReadingCache<string>({ freshness, share: 1, size: () => 1 });
    const [first, second] = await withinExchange({ id: "one" }, async () => [
      await cache.get("key", idLater),
      await cache.get("key", idLater),
    ]);
    expect([first?.value, second?.value]).toEqual(["one", "one"]);
    await expect.poll(() => cache.peek("key")?.value).toBe("none");
  });
});

describe("a line of the log", () => {
  it("has the id once, if there is one", () => {
    const lines: string[] = [];
    const log = pino({ ...LOG_OPTIONS, level: "info" }, { write: (line) => lines.push(line) });
    withinExchange({ id: "one" }, () => log.warn({ code: "c" }, "during"));
    log.warn({ code: "c" }, "after");
    expect(lines.map((line) => line.split("requestId").length - 1)).toEqual([1, 0]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ requestId: "one", code: "c", msg: "during" });
  });
});

it("has an id in development, a new one for each request of a connection", async () => {
  const stop = keepExchangesWhileDeveloping();
  const server = createServer(async (_, response) => response.end(await idLater()));
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const ids: string[] = [];
    for (const path of ["a", "b"]) {
      const response = await fetch(`http://127.0.0.1:${port}/${path}`);
      const id = await response.text();
      expect(z.uuid().safeParse(id).success).toBe(true);
      expect(response.headers.get("X-Request-Id")).toBe(id);
      ids.push(id);
    }
    expect(new Set(ids).size).toBe(2);
  } finally {
    stop();
    server.closeAllConnections();
    server.close();
  }
});
