import { afterEach, expect, it } from "vitest";
import { noteShownAge, watchShownAges } from "@/lib/i18n/time/shown-age";
import { currentExchange } from "../exchange/exchange";
import { withinExchange } from "../exchange/exchange.testing";
import { startKeeping } from "./kept-answers";

afterEach(() => watchShownAges(() => undefined));

it("keeps no page longer than the words of each age on it are true", () => {
  startKeeping();
  const until = withinExchange({}, () => {
    for (const end of [300, 100, 200]) noteShownAge(end);
    return currentExchange()?.draft.until;
  });
  expect(until).toBe(100);
});
