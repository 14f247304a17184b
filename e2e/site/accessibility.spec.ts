import { expectUsable } from "../access/usable";
import { PAGE_KINDS } from "../pages/axe";
import { test } from "../support/test";

test.use({ colorScheme: "light", allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("axe finds no violation, the focus is seen, and nothing is lost by zoom or by the system's colours", () => {
  for (const each of PAGE_KINDS) {
    test(`on a page of kind ${each.kind}`, ({ page }) => expectUsable(page, each));
  }
});
