import { expectUsableOnPhone } from "../access/usable";
import { expectWithinBudget } from "../pages/budget";
import { READ_PAGES, test, untilRead } from "./read-pages";

for (const each of READ_PAGES) {
  test.describe(`a page of what was read, on a phone, ${each.kind},`, () => {
    test.beforeEach(({ request }) => untilRead(request, each));

    test("keeps within the budget", async ({ page }) => {
      await expectWithinBudget(page, each);
    });

    test("has no violation that axe finds, and nothing overflows, in both languages", ({ page }) =>
      expectUsableOnPhone(page, each));
  });
}
