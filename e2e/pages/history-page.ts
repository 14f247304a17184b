import { expect, type Locator, type Page } from "@playwright/test";
import { z } from "zod";

/** Finds the parts of a history by their accessible names. */
export function historyPage(page: Page) {
  const main = page.getByRole("main");
  const card = (name: string): Locator => main.getByRole("region", { name, exact: true });
  return {
    timeline: main.getByRole("img", { name: /^Timeline from / }),
    /** What the tag was, the latest first. */
    rows: card("Digests, the latest first").getByRole("listitem"),
    date: main.getByLabel("Date, in UTC"),
    show: card("On a date").getByRole("button", { name: "Show" }),
    answer: card("On a date"),
    command: card("On a date").getByRole("group", { name: "Pull command" }).getByRole("code"),
    copy: card("On a date").getByRole("button", { name: "Copy pull command" }),
    filter: main.getByRole("searchbox", { name: "Filter tags" }),
    days: main.locator("details"),
  };
}

const lineSchema = z.object({ digest: z.optional(z.string()) });

/**
 * Makes the site look at a tag until it sees another digest than this one; `undefined` if the tag is gone. Returns what
 * it saw.
 */
export async function lookUntilItMoves(
  page: Page,
  name: string,
  from: string | undefined,
): Promise<string | undefined> {
  const [repository = "", tag = ""] = name.split(":");
  let seen = from;
  await expect
    .poll(async () => {
      const response = await page.request.get(`/api/global/digests/${repository}?reference=${tag}`, {
        headers: { "Cache-Control": "no-cache" },
      });
      seen = lineSchema.parse(JSON.parse(await response.text())).digest;
      return seen;
    })
    .not.toBe(from);
  return seen;
}
