import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "@/lib/server/registry/limits";
import { failureOfConnection } from "./connection-failure";

const failed = (code: string) =>
  failureOfConnection(Object.assign(new Error("getaddrinfo registry.invalid"), { code }), "the tags", DEFAULT_LIMITS);

describe("a connection that was not made", () => {
  test.each([
    ["ENOTFOUND", "unresolved"],
    ["EAI_AGAIN", "unresolved"],
    ["ECONNREFUSED", "unreachable"],
    ["ECONNRESET", "unreachable"],
    ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
    ["ETIMEDOUT", "timeout"],
  ])("of %s is %s, and only the error's code is reported", (code, reason) => {
    const { failure } = failed(code);
    expect(failure.reason).toBe(reason);
    expect(failure.message).not.toContain("registry.invalid");
  });
});
