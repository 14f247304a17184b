import { expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { NothingKnown } from "./end-coverage";

// In the build, messages are compiled for the build's own formatter.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const NOTHING = { repositories: 0, tags: 0, left: 0, summed: 0, reads: true } as const;

it.each([
  ["the store is lost", { store: "lost" }, "The index cannot be read now"],
  ["the background reader is off", { reads: false }, "The background reader is off, so no end of support is known."],
  ["the background reader has just begun", {}, "The background reader has just begun. See how far it is"],
] as const)("says why nothing is known: %s", (_, state, words) => {
  const html = rendered(<NothingKnown indexed={{ ...NOTHING, ...state }} region="china" />);
  expect(textOf(html)).toContain(words);
});
