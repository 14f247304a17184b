import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RegistryFailure } from "../registry/failure";
import type { Exchange } from "./exchange";
import { beginPart, countQuestion, ENOUGH_QUESTIONS, MOST_QUESTIONS } from "./questions";

const KEY = Symbol.for("mar-discovery.exchanges");
const exchanges = new AsyncLocalStorage<Exchange>();
beforeEach(() => {
  Object.assign(globalThis, { [KEY]: exchanges });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, KEY);
});

function exchange(): Exchange {
  const request = new IncomingMessage(new Socket());
  return { request, response: new ServerResponse(request) };
}

test("after enough questions an answer begins no further part, and its last parts may end", () => {
  const one = exchange();
  exchanges.run(one, () => {
    for (let at = 0; at < ENOUGH_QUESTIONS; at += 1) {
      beginPart();
      expect(countQuestion(one)).toBe(at);
    }
    expect(beginPart).toThrow(RegistryFailure);
    for (let at = ENOUGH_QUESTIONS; at < MOST_QUESTIONS; at += 1) countQuestion(one);
    expect(() => countQuestion(one)).toThrow(expect.objectContaining({ reason: "busy", retryAfter: 1 }));
  });
  exchanges.run(exchange(), () => expect(beginPart).not.toThrow());
});

test("work of our own may ask as much as it needs", () => {
  for (let at = 0; at < 2; at += 1) expect(beginPart).not.toThrow();
});
