import { expectAccessible, PAGE_KINDS } from "./pages/axe";
import { test } from "./support/test";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, in ${colorScheme}`, () => {
    test.use({ colorScheme, allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

    for (const each of PAGE_KINDS) {
      test(`on a page of kind ${each.kind}`, async ({ page }) => expectAccessible(page, each));
    }
  });
}
