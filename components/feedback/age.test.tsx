import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import messages from "@/messages/en.json";
import { Age } from "./age.client";

const AT = Date.UTC(2026, 0, 1);

const words = (seconds: number) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <Age at={AT} now={AT + seconds * 1000} />
    </IntlProvider>,
  ).replaceAll(/<[^>]*>/g, "");

describe("an age", () => {
  it.each([
    [-5, "just now"],
    [59.9, "just now"],
    [60, "1 min ago"],
    [3_599, "59 min ago"],
    [3_600, "1 h ago"],
    [86_400, "1 day ago"],
    [200_000, "2 days ago"],
  ])("of %d seconds reads %j", (seconds, text) => {
    expect(words(seconds)).toBe(text);
  });
});
