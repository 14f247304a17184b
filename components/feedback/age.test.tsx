import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { watchShownAges } from "@/lib/i18n/time/shown-age";
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

  it.each([
    ["just now, until a minute has passed", 20, 60],
    ["of minutes, until the next", 61, 120],
    ["of hours, until the next, however many minutes pass", 3_600, 7_200],
    ["of days, until the next", 200_000, 259_200],
    ["of what a clock ahead says, until a minute after that", -5, 60],
  ])("tells the server how long its words are true: %s", (_what, seconds, end) => {
    const ends: number[] = [];
    watchShownAges((until) => ends.push(until));
    words(seconds);
    watchShownAges(() => undefined);
    expect(ends).toEqual([AT + end * 1000]);
  });
});
