import type { APIRequestContext } from "@playwright/test";
import type { PageKind } from "../pages/axe";
import { expect, test as onSite, READ_NAMES } from "../support/test";

const [POWERSHELL, , , , BASE, BUILT] = READ_NAMES;

/** Playwright's `test` on the site whose background reader reads. */
export const test = onSite.extend({ baseURL: ({ readSite }, use) => use(readSite.url) });

/** A page that shows what the background reader has read, and what is in it once that is so. */
type ReadPage = PageKind & { shows: string };

/** A page of each kind that shows what the background reader has read. */
export const READ_PAGES: readonly ReadPage[] = [
  {
    kind: "ends of support",
    path: "/end-of-life",
    shows: ">powershell",
    complete: (page) => page.getByRole("main").getByRole("table"),
  },
  {
    kind: "search of tags",
    path: `/search?q=repo:${POWERSHELL}`,
    shows: "/powershell:7.2.0",
    complete: (page) => page.getByRole("region", { name: POWERSHELL }),
  },
  {
    kind: "search of packages",
    path: "/search?q=pkg:openssl",
    shows: `/${BASE}:3.0`,
    complete: (page) => page.getByText(/^SBOMs: \d+ of/),
  },
  {
    kind: "search by base image",
    path: `/search?q=base:${BASE}`,
    shows: `/${BUILT}:3.0`,
    complete: (page) => page.getByRole("region", { name: BUILT }),
  },
  {
    kind: "image on which others are built",
    path: `/${BASE}:3.0`,
    shows: `/${BUILT}:`,
    complete: (page) => page.getByRole("region", { name: "Built on this image" }).getByRole("listitem").first(),
  },
  {
    kind: "home with what is new",
    path: "/",
    shows: "In numbers",
    complete: (page) => page.getByRole("region", { name: "In numbers" }),
  },
];

/** Waits until a page shows what was read: the background reader takes its time. */
export async function untilRead(request: APIRequestContext, { path, shows }: ReadPage): Promise<void> {
  await expect(async () => {
    const answer = await request.get(path, { headers: { accept: "text/html" } });
    expect(await answer.text()).toContain(shows);
  }).toPass();
}
