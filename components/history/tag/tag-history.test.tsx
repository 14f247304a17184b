import { describe, expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { readAskedTime } from "@/lib/contract/history/asked-time";
import { A, B, digestOf, historyOf, seen } from "@/lib/mar/history/history.testing";
import { movesOf } from "@/lib/mar/history/moves";
import { type TagHistory, WATCHED_MILLISECONDS } from "@/lib/mar/history/observation";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { MovesLine } from "../moves-line";
import { DateAnswer } from "./date-answer";
import { ObservationList } from "./observation-list";
import { TagStatus } from "./tag-status";
import { Timeline } from "./timeline";

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const DAY = WATCHED_MILLISECONDS;
const start = Date.parse("2026-04-01T12:00:00Z");
const of = {
  region: "global" as const,
  repository: repositorySchema.parse("dotnet/aspnet"),
  tag: tagSchema.parse("10.0"),
};
const observed = (digest: typeof A | undefined, from: number, to: number, unwatched: [number, number][] = []) =>
  seen(
    digest,
    start + from * DAY,
    start + to * DAY,
    unwatched.map(([a, b]) => ({ from: start + a * DAY, to: start + b * DAY })),
  );

/** A tag of 13 digests, of which one time was not watched. */
const usual = Array.from({ length: 13 }, (_, index) =>
  observed(digestOf(index + 1), index * 10, index * 10 + 9.5, index === 4 ? [[43, 46]] : []),
);
/** A tag that moved every six hours. */
const long = historyOf(Array.from({ length: 1000 }, (_, index) => ({ step: DAY / 4, mark: index + 2 }))).history;

function page(history: TagHistory, now: number) {
  return rendered(
    <>
      <TagStatus {...{ of, history, now }} problem={undefined} readAt={now} />
      <Timeline {...{ history, now }} at={undefined} />
      <ObservationList
        {...{ of, history }}
        from={0}
        called={new Map([[digestOf(13), tagSchema.parse("10.0.13-noble")]])}
        isNow
      />
    </>,
  );
}
const elements = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;

describe("the page of a tag's history", () => {
  it("says the same in the list as on the line of time", () => {
    const html = page(usual, start + 129.5 * DAY);
    const text = textOf(html);
    expect(text).toContain("Watched since 1 Apr 2026 moved 13 times What nobody");
    expect(text).toContain("30 Jul 2026 – now");
    expect(text).toContain("10.0.13 - noble");
    expect(text).toContain("13 digests");
    expect(html.match(/<li /g)).toHaveLength(13 + 2);
    expect(text).toContain("not watched from 14 May 2026, 12:00 to 17 May 2026, 12:00");
    expect(html).toContain('title="Not watched from 14 May 2026, 12:00 to 17 May 2026, 12:00"');
    expect(html).toContain(`href="/compare?from=dotnet/aspnet@${digestOf(12)}&amp;to=dotnet/aspnet@${digestOf(13)}"`);
    expect(html).toMatch(/<ol reversed="" start="13"/);
  });

  it("draws no line for one look", () => {
    const text = textOf(page([observed(A, 0, 0)], start));
    expect(text).toContain("There is one look so far, at 1 Apr 2026, 12:00.");
    expect(text).not.toContain("Timeline from");
  });

  it("holds a thousand digests", () => {
    const html = page(long, (long.at(-1)?.lastSeen ?? 0) + 1);
    expect(elements(html)).toBeLessThan(2_000);
    expect(html.length).toBeLessThan(300_000);
    expect(textOf(html)).toContain("many moves");
  });

  it("tells gone, gaps between digests, and what is not known", () => {
    const history = [
      observed(A, 0, 1),
      { ...observed(undefined, 1.5, 2), change: "gone" as const },
      observed(B, 20, 21),
    ];
    const text = textOf(page(history, start + 40 * DAY));
    expect(text).toContain("The tag was not there.");
    expect(text).toContain("some time between 3 Apr 2026, 12:00 and 21 Apr 2026, 12:00 , when nobody watched");
  });
});

describe("the tag on a date", () => {
  const now = start + 200 * DAY;
  const answer = (text: string, history: TagHistory = usual) =>
    textOf(rendered(<DateAnswer {...{ of, history, text, now }} asked={readAskedTime(text, now)} />));

  it("gives the digest and a command that pulls it", () => {
    const text = answer("2026-04-03");
    expect(text).toContain("At 3 Apr 2026, 23:59, dotnet/aspnet:10.0 was");
    expect(text.replaceAll(" ", "")).toContain(`dockerpullmcr.microsoft.com/dotnet/aspnet@${digestOf(1)}`);
  });

  it("says that it changed during the day", () => {
    expect(answer("2026-04-11")).toContain("It changed that day, seen at 12:00. This is the end of the day.");
  });

  it.each([
    ["2026-05-15T12:00Z", "Nobody watched at 15 May 2026, 12:00. Looks before and after agree:"],
    ["2026-04-11T06:00Z", "changed some time between 11 Apr 2026, 00:00 and 11 Apr 2026, 12:00."],
    ["2026-01-01", "Nobody watched dotnet/aspnet:10.0 before 1 Apr 2026, 12:00"],
    ["2026-10-01", "Nobody has looked since 9 Aug 2026, 00:00."],
    ["2031-01-01", "1 Jan 2031, 23:59 is in the future."],
    ["soon", "“soon” is not a date. Write 2026-08-01"],
    ["2026-02-30\u0000<b>", "is not a date"],
  ])("answers %s with words", (text, words) => {
    expect(answer(text)).toContain(words);
  });

  it("says that the tag was gone", () => {
    expect(answer("2026-04-02T12:00Z", [observed(A, 0, 0.5), observed(undefined, 0.6, 3)])).toContain("not there.");
  });
});

it("tells on the image's page how often the tag moved", () => {
  const now = start + 123 * DAY;
  const line = (history: TagHistory) =>
    textOf(rendered(<MovesLine {...{ of, now }} moves={movesOf(history)} />)).trim();
  expect(line(usual)).toBe("10.0 moved 3 days ago , 13 times since Apr 2026. History");
  expect(line([observed(A, 0, 100)].map((each) => ({ ...each, change: "first" as const })))).toBe(
    "10.0 has not moved since 1 Apr 2026, as far as was watched. History",
  );
  expect(line([])).toBe("History");
});
