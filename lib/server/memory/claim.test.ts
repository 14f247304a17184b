import { describe, expect, it } from "vitest";
import { failureOf } from "../registry/upstream.testing";
import { Claim, currentClaim, receiving } from "./claim";
import { MemoryAccount } from "./memory-account";

const make = () => new MemoryAccount({ counted: 10_000, received: 1_000, read: 1_000, sent: 1_000 });

describe("Claim", () => {
  it("waits for room and takes it when it is given back", async () => {
    const account = make();
    const [first, second] = [new Claim(account, "received"), new Claim(account, "received")];
    await first.grow(800);
    const waiting = second.grow(400, { wait: 60_000 });
    expect(account.underWay("received")).toBe(800);
    first.end();
    await waiting;
    expect(account.underWay("received")).toBe(400);
  });

  it("fails as busy if no room becomes free, and at once if it never can", async () => {
    const account = make();
    await new Claim(account, "received").grow(800);
    const late = new Claim(account, "received");
    expect(await failureOf(late.grow(400, { wait: 5 }))).toMatchObject({ reason: "busy", retryAfter: 5 });
    expect(await failureOf(late.grow(1_001, { wait: 600_000 }))).toMatchObject({ reason: "busy" });
    late.end();
    expect(account.underWay("received")).toBe(800);
  });

  it("stops waiting with its caller", async () => {
    const account = make();
    await new Claim(account, "received").grow(800);
    const leaving = new AbortController();
    const waiting = new Claim(account, "received").grow(400, { wait: 600_000, signal: leaving.signal });
    leaving.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
  });

  it("takes nothing after its end, and gives back once", () => {
    const account = make();
    const claim = new Claim(account, "sent");
    claim.take(300);
    claim.end();
    claim.end();
    claim.take(300);
    expect(account.underWay("sent")).toBe(0);
  });
});

describe("receiving", () => {
  it("counts what its work receives until it ends, even in a failure", async () => {
    const account = make();
    const during = await receiving(async () => {
      await currentClaim()?.grow(500);
      return account.underWay("received");
    }, account);
    expect([during, account.underWay("received")]).toEqual([500, 0]);
    const failing = receiving(async () => {
      await currentClaim()?.grow(500);
      throw new Error("cut");
    }, account);
    await expect(failing).rejects.toThrow("cut");
    expect(account.underWay("received")).toBe(0);
  });
});
