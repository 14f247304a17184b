import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { parseImageName } from "@/lib/oci/name/image-name";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import messages from "@/messages/en.json";
import { RegionComparison } from "./region-comparison.client";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const NOW = Date.UTC(2026, 7, 1);
const digest = digestSchema.parse(`sha256:${"a".repeat(64)}`);
const named = parseImageName("dotnet/aspnet:10.0");
if (!named.ok) throw new Error("the image name does not parse");
const { imageName } = named;

/** Renders the page that the server made at `NOW`, with answers so many seconds older. */
function htmlAt(time: number, age: number): string {
  vi.setSystemTime(time);
  const answer = { digest, readAt: new Date(NOW - age * 1000).toISOString() };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } })}>
      <IntlProvider locale="en" messages={messages} timeZone="UTC">
        <RegionComparison
          {...{ imageName, own: answer, known: { global: answer, china: answer }, now: NOW }}
          reference={tagSchema.parse("10.0")}
          region="global"
        />
      </IntlProvider>
    </QueryClientProvider>,
  );
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it.each([[0], [59], [60], [3600]])("answers %d s old look the same when the browser hydrates later", (age) => {
  const html = htmlAt(NOW, age);
  expect(html).toContain("Global");
  expect(htmlAt(NOW + 5_000, age)).toBe(html);
  expect(htmlAt(NOW + 120_000, age)).toBe(html);
});
