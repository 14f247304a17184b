import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it, vi } from "vitest";
import { textOf } from "@/components/artifact/rendered.testing";
import { CATALOGS } from "@/lib/i18n/catalogs";
import { SlowRegistry } from "./slow-registry";

// Messages are not compiled here: the test has the parser, which the build leaves out.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const NOW = Date.parse("2026-08-17T14:03:10Z");
const UNTIL = Date.parse("2026-08-17T14:05:09.4Z");

function textWith(props: { host: "registry" | "data"; readAt?: number }): string {
  return textOf(
    renderToStaticMarkup(
      <IntlProvider locale="en" messages={CATALOGS.en} timeZone="UTC">
        <SlowRegistry region="china" until={UNTIL} now={NOW} readAt={props.readAt} host={props.host} />
      </IntlProvider>,
    ),
  );
}

it.each([
  [
    { host: "registry", readAt: NOW - 12 * 60_000 },
    "mcr.azure.cn is limiting requests. This page shows what the server already knows, read 12 min ago. The registry is asked again at 14:05:09 UTC.",
  ],
  [
    { host: "registry" },
    "mcr.azure.cn is limiting requests. The server shows what it already knows, and asks again at 14:05:09 UTC.",
  ],
  [
    { host: "data", readAt: NOW },
    "mcr.azure.cn is limiting downloads. Configurations and documents that the server does not have yet may be missing. The registry is asked again at 14:05:09 UTC.",
  ],
] as const)("says of %j what it means for the page, and until when", (props, text) => {
  expect(textWith(props).replaceAll(/\s+/g, " ").replaceAll(" .", ".").trim()).toBe(text);
});
