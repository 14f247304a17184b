import type { Locator, Page } from "@playwright/test";

/** The region switch, on every page. */
export function regionSwitch(page: Page): Record<"global" | "china", Locator> {
  const group = page.getByRole("radiogroup", { name: "Region" });
  return {
    global: group.getByRole("radio", { name: "Global" }),
    china: group.getByRole("radio", { name: "China" }),
  };
}
