import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { describe, expect, it, test, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { ChartNotice } from "@/components/chart/chart-notice";
import { ComparisonSummary } from "@/components/comparison/comparison-summary";
import { FactSources } from "@/components/endpoint/fact-sources";
import { LocationList } from "@/components/endpoint/location-list";
import { NamespaceList } from "@/components/repository/namespace-list.client";
import { LifeState } from "@/components/tag-list/table/life-state.client";
import { CATALOGS } from "@/lib/i18n/catalogs";
import { withSecondLanguage } from "@/lib/i18n/second-language.testing";
import { compareImages } from "@/lib/mar/comparison/compare-images";
import { REGISTRY_LOCATIONS } from "@/lib/mar/endpoints/registry-location";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { productNotes } from "@/lib/server/page/product-notes";

/** A language without Latin letters and digits 0 to 9, with a made-up catalog. */
const OTHER = withSecondLanguage("ar-eg");

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

/** Returns the visible text and attributes of a part at an address in that language, without data. */
function wordsOf(part: ReactNode, data: readonly string[] = []): string {
  const html = withinExchange({ address: `/${OTHER}/dotnet` }, () =>
    rendered(
      <IntlProvider locale={OTHER} messages={CATALOGS[OTHER]} timeZone="UTC">
        {part}
      </IntlProvider>,
    ),
  );
  const attributes = [...html.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, text]) => text);
  return data.reduce((text, value) => text.replaceAll(value, ""), [textOf(html), ...attributes].join(" "));
}

const digest = (letter: string) => digestSchema.parse(`sha256:${letter.repeat(64)}`);
function image(letters: string) {
  const layers = [...letters].map((letter) => ({ digest: digest(letter), size: 95_900_000 }));
  return {
    manifest: { schemaVersion: 2 as const, config: { digest: digest(letters), size: 1 }, layers },
    config: undefined,
  };
}

const comparison = compareImages({ ...image("a"), config: undefined }, image("b"));
const namespaces = Array.from({ length: 14 }, (_, index) => ({ name: "ж".repeat(index + 1), count: 4_211 }));
const places = REGISTRY_LOCATIONS.flatMap(({ name, azureRegion }) => [azureRegion, name]).sort(
  (a, b) => b.length - a.length,
);

describe("a second language", () => {
  test.each([
    ["sizes and numbers", <ComparisonSummary key="" comparison={comparison} from="ж" to="ж" />, []],
    [
      "bounds of size",
      <ChartNotice key="" failure={{ code: "too-large", bound: "compressed", most: 5_000_000 }} />,
      [],
    ],
    ["bounds of number", <ChartNotice key="" failure={{ code: "too-large", bound: "entries", most: 5_000 }} />, []],
    ["days", <FactSources key="" sources={[{ title: "ж", url: "https://x.example", date: "2026-08-17" }]} />, []],
    ["countries", <LocationList key="" />, places],
    ["days in browsers", <LifeState key="" lifecycle={{ endOfLife: "2020-01-31" }} />, []],
    ["counts in browsers", <NamespaceList key="" namespaces={namespaces} chosen={null} onChoose={() => {}} />, []],
  ])("has its own words for %s", (_, part, data) => {
    const words = wordsOf(part, data);
    expect(words).toMatch(/ж/);
    expect(words.match(/[A-Za-z0-9]+/g) ?? []).toEqual([]);
  });

  it("describes products in it, and English as before", () => {
    const sentences = () => Object.values(productNotes()).map(({ sentence }) => sentence);
    const theirs = withinExchange({ address: `/${OTHER}` }, sentences);
    expect(theirs.length).toBeGreaterThan(5);
    expect(theirs.filter((sentence) => /[A-Za-z0-9]/.test(sentence))).toEqual([]);
    expect(sentences()[0]).toMatch(/[a-z]{3}/);
  });
});
