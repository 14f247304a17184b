import { expect, type Page } from "@playwright/test";

/** Finds the card that says what a repository is. */
export function aboutCard(page: Page) {
  const card = page.getByRole("region", { name: "About this repository" });
  const source = (name: string | RegExp) => card.getByRole("region", { name });
  return {
    card,
    details: card.getByText("Details", { exact: true }),
    readme: card.getByRole("link", { name: "README", exact: true }),
    closeReadme: card.getByRole("link", { name: "Close README" }),
    readmeText: page.getByRole("region", { name: /^README of / }),
    ours: source("In our words"),
    image: source(/says of itself$/),
    portal: source("The official portal"),
  };
}

/** Waits until the server has a README, laid out: a page waits for it for a moment only, and then says that it is late. */
export async function untilReadmeIsKnown(page: Page, repository: string): Promise<void> {
  await expect
    .poll(async () => (await page.request.get(`/${repository}?about=readme`)).text())
    .toContain('class="readme"');
}

/** Waits until the server knows when a tag was pushed. */
export async function untilPushIsKnown(page: Page, repository: string, tag: string): Promise<void> {
  const path = `/api/global/images/${repository}?reference=${tag}&pushed`;
  await expect.poll(async () => (await page.request.get(path)).text()).toContain('"pushed":');
}
