import { beforeEach, describe, expect, it, test, vi } from "vitest";
import { withinExchange } from "../exchange/exchange.testing";
import { RegistryFailure } from "../problem/registry-failure";
import { answer } from "./answer";
import { BadRequest } from "./bad-request";

const lines = vi.hoisted((): { level: string; fields: Record<string, unknown>; message: string }[] => []);
vi.mock("../log/log", () => {
  const level = (name: string) => (fields: Record<string, unknown>, message: string) =>
    lines.push({ level: name, fields, message });
  return { log: { info: level("info"), warn: level("warn"), error: level("error") } };
});

const requestId = "the-id";
const request = new Request("https://discovery.example/api/global/v2/_catalog?token=abc");

beforeEach(() => {
  lines.length = 0;
});

function failing(error: unknown): Promise<Response> {
  return withinExchange({ id: requestId }, () =>
    answer(request, async () => {
      throw error;
    }),
  );
}

describe("a success", () => {
  it("is sent unchanged", async () => {
    const work = async () => new Response("as it is", { headers: { "Cache-Control": "public" } });
    const response = await answer(request, work);
    expect(await response.text()).toBe("as it is");
    expect(response.headers.get("Cache-Control")).toBe("public");
    expect(lines).toEqual([]);
  });
});

describe("a known failure", () => {
  test.each([
    [new BadRequest("TAG_INVALID", '"-" is no tag'), 400, "info", {}],
    [new RegistryFailure("throttled", "too much", { retryAfter: 9 }), 429, "warn", { reason: "throttled" }],
    [new RegistryFailure("unknown-manifest", "no such tag"), 404, "warn", { reason: "unknown-manifest" }],
  ])("%s", async (error, status, level, detail) => {
    const response = await failing(error);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [{ code: error.code, message: error.message, detail: { ...detail, requestId } }],
    });
    expect(lines).toEqual([
      {
        level,
        fields: expect.objectContaining({ path: "/api/global/v2/_catalog", code: error.code }),
        message: error.message,
      },
    ]);
  });

  it("passes on how long the registry asks to wait", async () => {
    const response = await failing(new RegistryFailure("throttled", "too much", { retryAfter: 9 }));
    expect(response.headers.get("Retry-After")).toBe("9");
  });
});

describe("an internal error", () => {
  test.each([
    ["an error", new TypeError("postgres://user:secret@10.0.0.1/ is broken")],
    ["a text", "secret"],
    ["nothing", undefined],
    ["an object", { secret: true }],
  ])("%s is a 500 without internals", async (_what, error) => {
    const response = await failing(error);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      errors: [{ code: "UNKNOWN", message: "The server failed.", detail: { requestId } }],
    });
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(lines).toEqual([expect.objectContaining({ level: "error" })]);
    expect(lines[0]?.fields).toMatchObject({ err: error });
  });
});

test("limits the length of a line of the log", async () => {
  const long = new Request(`https://discovery.example/${"a".repeat(10_000)}`);
  await answer(long, async () => {
    throw new BadRequest("NAME_INVALID", "b".repeat(10_000));
  });
  expect(JSON.stringify(lines).length).toBeLessThan(1_500);
});
