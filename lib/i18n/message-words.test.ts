import { expect, it, vi } from "vitest";
import { messageKindSchema } from "@/lib/mar/message/message-kind";
import source from "@/messages/client-messages.en.json";
import { CLIENT_CATALOGS } from "./client-catalogs";
import { messageWords } from "./message-words";
import { withSecondLanguage } from "./second-language.testing";

// Words stay loaded: no other test has these languages.
const OTHER = withSecondLanguage("ur-pk");
const UNREACHABLE = withSecondLanguage("fa-ir");

it("loads the words of the asked language alone, and once", async () => {
  const [english, other] = [vi.spyOn(CLIENT_CATALOGS, "en"), vi.spyOn(CLIENT_CATALOGS, OTHER)];
  expect((await messageWords(OTHER))?.throttled.meaning).toMatch(/ж/);
  expect(messageWords(OTHER)).toBe(messageWords(OTHER));
  expect(other).toHaveBeenCalledTimes(1);
  expect(english).not.toHaveBeenCalled();
  expect(await messageWords("en")).toEqual(source);
});

it("tries again after a failure", async () => {
  vi.spyOn(CLIENT_CATALOGS, UNREACHABLE).mockRejectedValueOnce(new Error("offline"));
  expect(await messageWords(UNREACHABLE)).toBeUndefined();
  expect(await messageWords(UNREACHABLE)).toBeDefined();
});

it("has words for every kind of message and for nothing else", () => {
  expect(Object.keys(source).sort()).toEqual([...messageKindSchema.options].sort());
  for (const { meaning, advice } of Object.values(source)) {
    expect(meaning).toMatch(/[.)]$/);
    expect(advice).toMatch(/[.)]$/);
  }
});
