import { expect, it } from "vitest";
import { currentExchange } from "../exchange/exchange";
import { withinExchange } from "../exchange/exchange.testing";
import { reachabilityMemoryOf } from "../process/reachability-memories";
import { regionStates } from "./home-view";

/** Returns what is known of a page that shows the states of the regions. */
const drafted = () =>
  withinExchange({}, () => {
    regionStates();
    return currentExchange()?.draft;
  });
const heard = reachabilityMemoryOf("china");

it("has a page dropped as soon as a region that answered does not, and keeps none that tells of a failure", () => {
  heard.record("success", 10);
  const told = drafted();
  const isRight = () => told?.uses.every(({ readAt }) => readAt() !== undefined);
  expect([told?.isSpoiled, isRight()]).toEqual([false, true]);
  heard.record("unknown-manifest", 10);
  expect(isRight()).toBe(true);
  heard.record("unreachable", 10);
  expect(isRight()).toBe(false);
  expect(drafted()?.isSpoiled).toBe(true);
  heard.record("success", 10);
  expect(drafted()?.isSpoiled).toBe(false);
});
