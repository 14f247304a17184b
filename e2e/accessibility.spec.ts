import { expectAccessible, PAGE_KINDS } from "./pages/axe";
import { test } from "./support/test";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, in ${colorScheme}`, () => {
    test.use({ colorScheme, allowedConsole: [/console error: .*404/] });

    for (const each of PAGE_KINDS) {
      test(`on a page of kind ${each.kind}`, async ({ page }) => expectAccessible(page, each));
    }
  });
}
