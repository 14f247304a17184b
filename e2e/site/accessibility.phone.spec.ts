import { expectUsableOnPhone } from "../access/usable";
import { PAGE_KINDS } from "../pages/axe";
import { test } from "../support/test";

test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("on a phone", () => {
  for (const each of PAGE_KINDS) {
    test(`axe finds no violation, and nothing overflows, in both languages: ${each.kind}`, ({ page }) =>
      expectUsableOnPhone(page, each));
  }
});
