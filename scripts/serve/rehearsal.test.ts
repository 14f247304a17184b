import { describe, expect, it } from "vitest";
import { exchanges } from "../../lib/server/exchange/exchange-store.mjs";
import { rehearse } from "./rehearsal.mjs";

describe("rehearse", () => {
  it("has each kind of page made for nobody", async () => {
    const made: [string | undefined, boolean | undefined][] = [];
    await rehearse(async (request, response) => {
      made.push([request.url, exchanges().getStore()?.isRehearsal]);
      response.end();
    });
    expect(made).toEqual([
      ["/rehearsal/image:1.0", true],
      ["/rehearsal/image", true],
      ["/?q=image", true],
    ]);
  });

  it("does not keep the server from starting", async () => {
    await rehearse(() => Promise.reject(new Error("a fault of ours")));
    await rehearse(() => new Promise(() => undefined));
  });
});
