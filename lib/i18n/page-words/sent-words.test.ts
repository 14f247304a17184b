import { expect, it } from "vitest";
import { currentExchange } from "@/lib/server/exchange/exchange";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { browserMessagesOf } from "../messages";
import { sentWords } from "./sent-words";
import { wordsText } from "./words-text";

it("keeps the words of a document for an element of its own, without the beginning of any tag", () => {
  expect(withinExchange({ address: "/zh-cn" }, () => sentWords("zh-cn"))).toBeUndefined();
  expect(JSON.parse(wordsText("zh-cn"))).toEqual(browserMessagesOf("zh-cn"));
  expect(wordsText("zh-cn")).not.toContain("<");
});

it("sends them to the router, which gets no document", () => {
  const sent = withinExchange({ address: "/" }, () => {
    Object.assign(currentExchange()?.request.headers ?? {}, { rsc: "1" });
    return sentWords("en");
  });
  expect(sent).toBe(wordsText("en"));
});
