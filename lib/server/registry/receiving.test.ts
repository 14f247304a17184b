import { describe, expect, onTestFinished, test } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { memory } from "../memory/memory";
import { failureOf, registryOn, upstream } from "./upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const held = () => memory().underWay("received");

describe("received bytes", () => {
  test("are counted as they arrive, until the end", async () => {
    const text = JSON.stringify({ name: NAME, tags: Array.from({ length: 50_000 }, (_, at) => `1.0.${at}`) });
    let end = () => {};
    const server = await upstream((_url, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(text.slice(0, 300_000));
      end = () => response.end(text.slice(300_000));
    });
    const answer = registryOn(server).tags(NAME);
    await expect.poll(held).toBeGreaterThanOrEqual(300_000);
    expect(held()).toBeLessThan(1_000_000);
    end();
    expect(await answer).toHaveLength(50_000);
    expect(held()).toBe(0);
  });

  test("in one-byte chunks are counted once, and arrive whole", async () => {
    const text = JSON.stringify({ name: NAME, tags: ["1.0"], filling: "x".repeat(3_000) });
    const server = await upstream((_url, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      for (const character of text) response.write(character);
      response.end();
    });
    expect([...(await registryOn(server).tags(NAME))]).toEqual(["1.0"]);
    expect(held()).toBe(0);
  });

  test("are refused as busy if there is no room, and leave nothing behind", async () => {
    const tags = Array.from({ length: 20_000 }, (_, at) => `1.0.${at}`);
    const server = await upstream((_url, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ tags }));
    });
    const { received } = memory().shares;
    expect(memory().take("received", received - 100_000)).toBe(true);
    onTestFinished(() => memory().give("received", received - 100_000));
    const registry = registryOn(server, { limits: { listAttemptMilliseconds: 60_000 } });
    expect(await failureOf(registry.tags(NAME))).toMatchObject({ reason: "busy", retryAfter: 5 });
    expect(held()).toBe(received - 100_000);
  });

  test("of an interrupted answer are given back", async () => {
    const server = await upstream((_url, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "900000" });
      response.write("{".padEnd(200_000), () => response.destroy());
    });
    expect((await failureOf(registryOn(server).tags(NAME))).reason).toBe("unreachable");
    expect(held()).toBe(0);
  });
});
