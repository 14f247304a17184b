import { describe, expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { daysOf } from "@/lib/mar/history/day";
import type { TagChange } from "@/lib/mar/history/folds";
import { A, B, digestOf } from "@/lib/mar/history/history.testing";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import type { Tag } from "@/lib/oci/name/tag";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { ChangeFilter } from "./change-filter";
import { DayList } from "./day-list";
import { DayPage } from "./day-page";
import { NoChanges } from "./no-changes";

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const DAY = 24 * 60 * 60 * 1000;
const at = Date.parse("2026-11-10T18:00:00Z");
const of = { region: "global" as const, repository: repositorySchema.parse("dotnet/aspnet"), q: "" };
const changed = (tag: string, change: TagChange["change"], to: TagChange["to"], when = at): TagChange<Tag> => ({
  tag: tagSchema.parse(tag),
  change,
  from: A,
  to,
  at: when,
});

/** A release day of ten thousand tags. */
const release = Array.from({ length: 10_000 }, (_, index) =>
  changed(`10.0.${index}-noble`, index % 3 ? "moved" : "new", digestOf(10 + (index % 400)), at - (index % 7) * DAY),
);

describe("a repository's days", () => {
  it("fold what moved to one image", () => {
    const changes = [
      changed("10.0", "moved", B),
      changed("latest", "moved", B),
      changed("10.0.11-noble", "new", B),
      changed("7.0", "gone", undefined),
    ];
    const html = rendered(<DayList of={of} days={daysOf(changes)} />);
    const text = textOf(html);
    expect(text).toContain("Tuesday, 10 November 2026");
    expect(text).toContain("2 tags moved to 1 image · 1 new · 1 gone");
    expect(html).toContain('href="/history/dotnet/aspnet:latest"');
    expect(html).toContain(`href="/compare?from=dotnet/aspnet@${A}&amp;to=dotnet/aspnet@${B}"`);
    expect(html.match(/<details/g)).toHaveLength(1);
  });

  it("stay within a page for ten thousand tags, with a link to all of a day", () => {
    const days = daysOf(release);
    const html = rendered(<DayList of={{ ...of, q: "os:noble" }} days={days} />);
    expect(html.match(/<[a-z]/g)?.length).toBeLessThan(2_000);
    expect(html.length).toBeLessThan(400_000);
    expect(html).toContain('href="/history/dotnet/aspnet?q=os:noble&amp;day=2026-11-10"');
    const [day] = days;
    if (!day) throw new Error("no day");
    const whole = rendered(<DayPage {...{ of, day }} search={new URLSearchParams()} isCut={false} from={0} />);
    expect(whole.match(/<[a-z]/g)?.length).toBeLessThan(2_500);
    expect(whole).toContain("?from=50");
  });
});

it("says why there is nothing to show", () => {
  const asked = { day: undefined, before: undefined, wrong: undefined };
  const text = (props: object) => textOf(rendered(<NoChanges {...{ of, asked, watchedSince: at, ...props }} />)).trim();
  expect(text({})).toBe("Nothing has changed since Tuesday, 10 November 2026.");
  expect(text({ watchedSince: undefined })).toContain("No change has been seen so far");
  expect(text({ of: { ...of, q: "os:none" } })).toContain("No change of a tag matches “os:none”.");
  expect(text({ asked: { ...asked, day: at } })).toContain("Nothing changed on Tuesday");
  expect(text({ asked: { ...asked, day: Date.now() + DAY } })).toContain("is in the future.");
  expect(text({ asked: { ...asked, day: at - 9 * DAY } })).toBe(
    "Nobody watched before Tuesday, 10 November 2026, so what changed on Sunday, 1 November 2026 is not known.",
  );
  expect(text({ of: { ...of, q: "os:none" }, asked: { ...asked, day: at - 9 * DAY } })).toContain("Nobody watched");
  expect(text({ asked: { ...asked, before: at } })).toContain("No change is known from before");
  expect(text({ asked: { ...asked, wrong: "x" } })).toContain("“x” is not a day.");
});

it("says what is wrong with a filter", () => {
  const text = (q: string) => textOf(rendered(<ChangeFilter of={{ ...of, q }} />));
  expect(text("os:alpine ver:>=9")).not.toContain("unknown");
  expect(text("system:alpine")).toContain("“system:” is unknown");
  expect(text("ver:>= \u202e:x")).toContain("ver does not accept this value");
  expect(text(`${"a:b ".repeat(400)}`).length).toBeLessThan(2_000);
});
