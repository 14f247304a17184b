import { expect, test, vi } from "vitest";
import { rendered, textOf } from "../artifact/rendered.testing";
import { CutText } from "./cut-text";

// The build compiles the messages for a formatter of its own.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

test("spells out invisible characters, and keeps lines", () => {
  expect(rendered(<CutText text={"a\u202eb\nc\u200bd"} />)).toContain("a\\u{202e}b\nc\\u{200b}d");
});

test("is cut with a note if it is too long for a page", () => {
  const html = rendered(<CutText text={"x".repeat(100_000)} />);
  expect(html.length).toBeLessThan(5_000);
  expect(textOf(html)).toContain("… 96,000 more characters are not shown.");
});
