import { describe, expect, it, vi } from "vitest";
import type { ProblemReason } from "@/lib/contract/problem";
import { RegistryFailure } from "../problem/registry-failure";
import { createCircuit } from "./circuit";

function started() {
  let now = 0;
  const circuit = createCircuit(() => now);
  const failWith = async (reason: ProblemReason, retryAfter?: number) => {
    const ask = vi.fn(() => Promise.reject(new RegistryFailure(reason, "no", retryAfter ? { retryAfter } : {})));
    await circuit.run(ask).catch(() => undefined);
    return ask.mock.calls.length;
  };
  const answer = async () => (await circuit.run(async () => "yes").catch(() => "not asked")) === "yes";
  return { circuit, failWith, answer, wait: (milliseconds: number) => (now += milliseconds) };
}

describe("the portal's circuit", () => {
  it("leaves a service alone after three failures in a row, and tries one question after a pause", async () => {
    const { circuit, failWith, answer, wait } = started();
    expect([await failWith("timeout"), await failWith("timeout")]).toEqual([1, 1]);
    expect(circuit.isOpen()).toBe(false);
    await failWith("unavailable");
    expect(circuit.isOpen()).toBe(true);
    expect(await answer()).toBe(false);
    wait(30_000);
    expect(await answer()).toBe(true);
    expect(circuit.isOpen()).toBe(false);
  });

  it("waits twice as long after each further failure, ten minutes at most", async () => {
    const { circuit, failWith, wait } = started();
    for (let at = 0; at < 3; at += 1) await failWith("timeout");
    for (const pause of [30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]) {
      wait(pause - 1);
      expect(circuit.isOpen()).toBe(true);
      wait(1);
      expect(await failWith("timeout")).toBe(1);
    }
  });

  it("lets one question try at a time", async () => {
    const { circuit, failWith, answer, wait } = started();
    for (let at = 0; at < 3; at += 1) await failWith("timeout");
    wait(30_000);
    let succeed = (_value: string) => {};
    const trying = circuit.run(() => new Promise<string>((resolve) => (succeed = resolve)));
    expect(await answer()).toBe(false);
    succeed("yes");
    await trying;
    expect(await answer()).toBe(true);
  });

  it("waits as long as the service says", async () => {
    const { circuit, failWith, wait } = started();
    for (let at = 0; at < 3; at += 1) await failWith("throttled", 90);
    wait(89_999);
    expect(circuit.isOpen()).toBe(true);
    wait(1);
    expect(circuit.isOpen()).toBe(false);
  });

  it.each(["unknown-repository", "malformed", "too-large", "unreadable"] as const)(
    "takes %s for an answer of a service that works",
    async (reason) => {
      const { circuit, failWith } = started();
      for (let at = 0; at < 2; at += 1) await failWith("timeout");
      for (let at = 0; at < 5; at += 1) await failWith(reason);
      await failWith("timeout");
      expect(circuit.isOpen()).toBe(false);
    },
  );
});
