import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { FollowedAddressProvider } from "@/components/address/followed-address.client";
import messages from "@/messages/en.json";

/** Returns the HTML that the server sends for a part of a page. */
export function rendered(part: ReactNode, query = ""): string {
  return renderToStaticMarkup(
    <NuqsTestingAdapter searchParams={query}>
      <IntlProvider locale="en" messages={messages} timeZone="UTC">
        <FollowedAddressProvider>{part}</FollowedAddressProvider>
      </IntlProvider>
    </NuqsTestingAdapter>,
  );
}

/** Returns its text as a reader sees it: tags removed, entities decoded, white space collapsed. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}
