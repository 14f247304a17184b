import { expect, it } from "vitest";
import { messageKindSchema } from "@/lib/mar/message/message-kind";
import source from "@/messages/client-messages.en.json";

it("has words for every kind of message and for nothing else", () => {
  expect(Object.keys(source).sort()).toEqual([...messageKindSchema.options].sort());
  for (const { meaning, advice } of Object.values(source)) {
    expect(meaning).toMatch(/[.)]$/);
    expect(advice).toMatch(/[.)]$/);
  }
});
