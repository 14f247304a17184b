import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { LOCALES } from "@/lib/contract/locale/locale.mjs";
import { OPERATION_IDS } from "@/lib/contract/operation/operations";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { Coded } from "./coded";
import { operationForm } from "./operation-form";

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

test.each(LOCALES)(
  "the data of an address has its names and values between backticks, and no elements (%s)",
  (locale) => {
    withinExchange({ address: `/${locale}/docs` }, () => {
      for (const id of OPERATION_IDS) {
        const form = operationForm({ id, caching: [], example: "curl" });
        for (const text of [form.text, ...form.parameters.map(({ meaning }) => meaning)]) {
          expect(text).toMatch(/^[^`<>]*(?:`[^`<>]+`[^`<>]*)*$/);
        }
      }
    });
  },
);

test("what is between backticks is shown as code", () => {
  expect(renderToStaticMarkup(<Coded text="a `b`, `c<`." className="d" />)).toBe(
    'a <code class="d">b</code>, <code class="d">c&lt;</code>.',
  );
});
