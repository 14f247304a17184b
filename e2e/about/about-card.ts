import type { Page } from "@playwright/test";

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
