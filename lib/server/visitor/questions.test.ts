import { expect, test } from "vitest";
import { currentExchange } from "../exchange/exchange";
import { withinExchange } from "../exchange/exchange.testing";
import { RegistryFailure } from "../problem/registry-failure";
import { beginPart, countQuestion, ENOUGH_QUESTIONS, MOST_QUESTIONS } from "./questions";

test("an answer that asked enough begins no further part, but may end its last ones", () => {
  withinExchange({}, () => {
    const one = currentExchange();
    if (!one) throw new Error("there is no exchange");
    for (let at = 0; at < ENOUGH_QUESTIONS; at += 1) {
      beginPart();
      expect(countQuestion(one)).toBe(at);
    }
    expect(beginPart).toThrow(RegistryFailure);
    for (let at = ENOUGH_QUESTIONS; at < MOST_QUESTIONS; at += 1) countQuestion(one);
    expect(() => countQuestion(one)).toThrow(expect.objectContaining({ reason: "busy", retryAfter: 1 }));
  });
  withinExchange({}, () => expect(beginPart).not.toThrow());
});

test("background work is not limited", () => {
  for (let at = 0; at < 2; at += 1) expect(beginPart).not.toThrow();
});
