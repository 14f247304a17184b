import { expectUsable } from "../access/usable";
import { expectWithinBudget } from "../pages/budget";
import { READ_PAGES, test, untilRead } from "./read-pages";

test.use({ colorScheme: "light" });

for (const each of READ_PAGES) {
  test.describe(`a page of what was read, ${each.kind},`, () => {
    test.beforeEach(({ request }) => untilRead(request, each));

    test("keeps within the budget", async ({ page }) => {
      await expectWithinBudget(page, each);
    });

    test("has no violation that axe finds, shows the focus, and loses nothing by zoom", ({ page }) =>
      expectUsable(page, each));
  });
}
