import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it, vi } from "vitest";
import { FollowedAddressProvider } from "@/components/address/followed-address.client";
import { readComparedName } from "@/lib/contract/page/compared-name";
import { compareImages } from "@/lib/mar/comparison/compare-images";
import { layersOf } from "@/lib/oci/config/image-layers";
import { readImageConfig } from "@/lib/oci/config/read-image-config";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import type { Tag } from "@/lib/oci/name/tag";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import messages from "@/messages/en.json";
import { ChosenTags } from "./chosen-tags.client";
import { ComparisonForm } from "./comparison-form";
import { ComparisonSummary } from "./comparison-summary";
import { LayersComparison } from "./layers-comparison";
import { SettingsComparison } from "./settings-comparison";

// Messages are not compiled here: the test has the parser, which the build leaves out.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const html = (node: ReactNode) =>
  renderToStaticMarkup(
    <NuqsTestingAdapter>
      <IntlProvider locale="en" messages={messages} timeZone="UTC">
        <FollowedAddressProvider>{node}</FollowedAddressProvider>
      </IntlProvider>
    </NuqsTestingAdapter>,
  );
/** Returns the readable text, including words for screen readers but not signs that are only seen. */
const textOf = (markup: string) =>
  markup
    .replaceAll(/<span aria-hidden="true"[^>]*>[^<]*<\/span>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const digest = (letter: string) => digestSchema.parse(`sha256:${letter.repeat(64)}`);

/** Returns an image with a layer of 1 MB per letter, and a configuration with its own digest. */
function image(letters: string, config: object) {
  const layers = [...letters].map((letter) => ({ digest: digest(letter), size: 1_000_000 }));
  const descriptor = { digest: digest(letters.slice(-1)), size: 500 };
  return {
    manifest: { schemaVersion: 2 as const, config: descriptor, layers },
    config: readImageConfig({ os: "linux", config }).config,
  };
}

const from = image("abc", {
  Env: ["A=1", "B=2"],
  User: "app",
  Labels: { x: "<b>old</b>" },
  ExposedPorts: { "80/tcp": {} },
});
const to = image("abde", { Env: ["A=1", "B=3"], Labels: { x: "<b>new</b>" }, ExposedPorts: { "8080/tcp": {} } });
const comparison = compareImages(from, to);

describe("a comparison", () => {
  it("summarises in one sentence what is downloaded and what happens to the layers", () => {
    const text = textOf(html(<ComparisonSummary comparison={comparison} from="a:1" to="a:2" />));
    expect(text).toContain("A machine that has a:1 downloads 2 MB for a:2. Layers: 2 kept, 2 added, 1 dropped.");
  });

  it("marks each difference with the word of its kind, and leaves out what is equal", () => {
    if (!comparison.run) throw new Error("both have a configuration");
    const markup = html(<SettingsComparison run={comparison.run} />);
    const text = textOf(markup);
    expect(text).toContain("removed User app not set");
    expect(text).toContain("changed B 2 3");
    expect(text).toMatch(/removed 80\/tcp.*added 8080\/tcp/);
    expect(text).not.toContain("OS");
    expect(markup).toContain("&lt;b&gt;new&lt;/b&gt;");
    expect(markup).not.toContain("<b>");
  });

  it("says that no setting differs", () => {
    const run = compareImages(from, from).run;
    if (!run) throw new Error("both have a configuration");
    expect(textOf(html(<SettingsComparison run={run} />))).toContain("No differences in settings");
  });

  it("counts differences that it does not show", () => {
    const many = image("a", { Env: Array.from({ length: 63 }, (_, at) => `V${at}=1`) });
    const { run } = compareImages(image("a", {}), many);
    if (!run) throw new Error("both have a configuration");
    expect(textOf(html(<SettingsComparison run={run} />))).toContain("3 more differences are not shown");
  });

  it("lists the layers of both, each with its change and its step", () => {
    const steps = (image: typeof from, history: string[]) =>
      layersOf(image.manifest, { history: history.map((created_by) => ({ created_by })) });
    const text = textOf(
      html(
        <LayersComparison
          layers={comparison.layers}
          from={steps(from, ["ADD base", "RUN x", "COPY old"])}
          to={steps(to, ["ADD base", "RUN x", "COPY new", "RUN y"])}
        />,
      ),
    );
    expect(text).toMatch(/kept ADD base.*kept RUN x.*dropped COPY old.*added COPY new.*added RUN y/);
  });
});

describe("the form", () => {
  const typed = (text: string) => ({ text, reading: readComparedName(text, "china") });
  const form = (first: string, second: string) =>
    html(<ComparisonForm names={{ from: typed(first), to: typed(second) }} region="china" platform="linux/arm64" />);

  it("keeps what was typed, region and platform", () => {
    const markup = form('a:1"', "b:2");
    expect(markup).toContain('value="a:1&quot;"');
    expect(markup).toContain('name="region" value="china"');
    expect(markup).toContain('name="platform" value="linux/arm64"');
  });

  it("shows an error beside the field of the wrong side", () => {
    const markup = form("A:1", "dotnet/aspnet");
    expect(markup).toMatch(/id="compare-from-problem"[^>]*>“A” is not a repository name/);
    expect(markup).toMatch(/id="compare-to-problem"[^>]*>“dotnet\/aspnet” is a repository/);
    expect(form("a:1", "b:2")).not.toContain('aria-invalid="');
  });
});

describe("the bar of chosen tags", () => {
  const bar = (from: Tag, to?: Tag) =>
    html(
      <ChosenTags
        {...{ from, to }}
        repository={repositorySchema.parse("dotnet/aspnet")}
        region="china"
        onClear={() => {}}
      />,
    );
  const [one, two] = [tagSchema.parse("9.0"), tagSchema.parse("10.0")];

  it("leads to the comparison of two, and asks for a second", () => {
    expect(bar(one, two)).toContain(
      'href="/compare?from=dotnet/aspnet:9.0&amp;to=dotnet/aspnet:10.0&amp;region=china"',
    );
    expect(textOf(bar(one))).toContain("9.0 is chosen");
    expect(bar(one)).not.toContain("href");
  });
});
