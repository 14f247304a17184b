import { describe, expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import type { ChartContents, ChartFailure, ChartFile } from "@/lib/contract/image/chart";
import { readHelmConfig } from "@/lib/mar/chart/helm-config";
import { parseImageName } from "@/lib/oci/name/image-name";
import { ChartCard } from "./chart-card";
import { ChartFiles } from "./chart-files";

// In the build, messages are compiled for the build's own formatter.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const named = parseImageName("helm/keda:1.16.0");
if (!named.ok) throw new Error("the image name does not parse");
const { imageName } = named;

const METADATA = { name: "keda", version: "1.16.0" };
const README = "# KEDA\n\n<script>alert(1)</script> [here](javascript:alert(1))\n";
const FILES: ChartFile[] = [
  { path: "Chart.yaml", size: 20, role: "chart-yaml", text: "name: keda\n" },
  { path: "values.yaml", size: 12, role: "values", text: "replicas: 1\n" },
  { path: "templates/a+b&c.yaml", size: 9, role: "template", text: "kind: Pod" },
  { path: "empty.txt", size: 0, role: "template", text: "" },
  { path: "README.md", size: README.length, role: "readme", text: README },
  { path: "logo.png", size: 5000, role: "other", notKept: "listed-only" },
];

function contentsOf(more: Partial<Extract<ChartContents, { ok: true }>> = {}): ChartContents {
  return { ok: true, chart: { ...METADATA, unread: [] }, files: FILES, refused: [], limited: [], ...more };
}
const files = (contents: ChartContents, file?: string, query = "") =>
  rendered(<ChartFiles {...{ contents, imageName, file }} size={1500} />, query);
const open = (html: string) => /<pre[^>]*><code>(.*?)<\/code><\/pre>/s.exec(html)?.[1];
const links = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

describe("the files of a chart", () => {
  it("has the README open as plain text", () => {
    const html = files(contentsOf());
    expect(open(html)).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/href="javascript/);
    expect(textOf(html)).toContain("6 files, 1.5 kB packed");
  });

  it("opens each file by a plain link that keeps the region", () => {
    expect(links(files(contentsOf(), undefined, "?region=china"))).toEqual([
      "/helm/keda:1.16.0?region=china&file=README.md",
      "/helm/keda:1.16.0?region=china&file=values.yaml",
      "/helm/keda:1.16.0?region=china&file=Chart.yaml",
      "/helm/keda:1.16.0?region=china&file=templates/a%2Bb%26c.yaml",
      "/helm/keda:1.16.0?region=china&file=empty.txt",
    ]);
  });

  it.each([
    ["values.yaml", "replicas: 1\n", ""],
    ["templates/a+b&c.yaml", "kind: Pod", ""],
    ["empty.txt", undefined, "empty.txt is empty."],
    ["logo.png", undefined, "Files such as logo.png are listed but not shown."],
    ["nothing.yaml", undefined, "This chart has no file nothing.yaml."],
  ])("asked for %s shows its text alone, or why there is none", (file, text, words) => {
    const html = files(contentsOf(), file);
    expect(open(html)).toBe(text);
    expect(textOf(html)).toContain(words);
    expect(html.match(/aria-current="true"/g) ?? []).toHaveLength(text === undefined && file !== "empty.txt" ? 0 : 1);
  });

  it("shows how much of a text is missing", () => {
    const long = { path: "README.md", size: 300_000, role: "readme", text: "x".repeat(300_000) } as const;
    const html = files(contentsOf({ files: [long] }));
    expect(open(html)).toHaveLength(150_000);
    expect(textOf(html)).toContain("150,000 more characters are not shown");
  });

  it("shows what is left out, and why", () => {
    const refused = [{ path: "../../outside.txt", reason: "parent-path" as const }];
    const text = textOf(files(contentsOf({ refused, limited: ["entries", "text"] })));
    expect(text).toContain("../../outside.txt leads outside the chart");
    expect(text).toContain("The archive has too many entries");
    expect(text).toContain("The text of some files is left out");
  });

  const listing = { files: FILES, refused: [] };
  const failures: [ChartFailure, string][] = [
    [{ code: "not-gzip" }, "not a gzip archive"],
    [{ code: "not-tar" }, "does not contain a tar archive"],
    [{ code: "damaged" }, "is damaged"],
    [{ code: "cut" }, "is cut off"],
    [{ code: "too-large", bound: "compressed", most: 8_000_000 }, "larger than the limit of 8 MB"],
    [{ code: "too-large", bound: "uncompressed", most: 32_000_000 }, "Unpacked, it is larger than the limit of 32 MB"],
    [{ code: "too-large", bound: "entries", most: 2000 }, "first 2,000 entries"],
    [{ code: "no-chart-yaml", ...listing }, "has no Chart.yaml"],
    [{ code: "invalid-chart-yaml", problem: "not-yaml", line: 3, ...listing }, "error in line 3"],
    [{ code: "invalid-chart-yaml", problem: "not-yaml", ...listing }, "Chart.yaml is not YAML."],
    [{ code: "invalid-chart-yaml", problem: "not-metadata", field: "name", ...listing }, "it has no name"],
    [{ code: "invalid-chart-yaml", problem: "not-metadata", ...listing }, "not chart metadata."],
    [{ code: "invalid-chart-yaml", problem: "too-large", ...listing }, "too large to read"],
    [{ code: "invalid-chart-yaml", problem: "not-text", ...listing }, "not UTF-8 text"],
    [{ code: "invalid-chart-yaml", problem: "too-many-aliases", ...listing }, "too many aliases"],
  ];
  it.each(failures)("has its own notice for %j", (failure, words) => {
    const html = files({ ok: false, failure });
    expect(textOf(html)).toContain(words);
    expect(textOf(html)).toContain("The packed chart cannot be shown");
    expect(links(html)).toHaveLength("files" in failure ? 5 : 0);
  });
});

describe("the metadata of a chart", () => {
  const card = (value: unknown, fromConfig = false) =>
    rendered(<ChartCard result={readHelmConfig(value)} fromConfig={fromConfig} />);

  it("links only web addresses", () => {
    const html = card({
      ...METADATA,
      home: "https://keda.example/",
      sources: ["javascript:alert(1)", "https://user@keda.example/", "https://keda.example/source"],
      maintainers: [{ name: "A", email: "a@keda.example", url: "data:text/html,x" }],
    });
    expect(links(html)).toEqual(["https://keda.example/", "https://keda.example/source"]);
    expect(textOf(html)).toContain("javascript:alert(1)");
    expect(textOf(html)).toContain("data:text/html,x");
  });

  it("marks a deprecated chart, and no other", () => {
    expect(textOf(card({ ...METADATA, deprecated: true }))).toContain("deprecated");
    expect(textOf(card({ ...METADATA, deprecated: false }))).not.toContain("deprecated");
  });

  it("shows dependencies with their fields", () => {
    const dependencies = [
      {
        name: "common",
        version: "2.4.0",
        repository: "oci://example/helm",
        alias: "c",
        condition: "c.on",
        tags: ["x"],
      },
      { name: "metrics" },
    ];
    const text = textOf(card({ ...METADATA, dependencies }));
    expect(text).toContain("common 2.4.0 as c · oci://example/helm · if c.on · tags x");
    expect(text).toContain("metrics any version");
  });

  it("shows how many rows of a list are missing, and which fields could not be read", () => {
    const maintainers = Array.from({ length: 60 }, (_, at) => ({ name: `maintainer ${at}` }));
    const text = textOf(card({ ...METADATA, maintainers, keywords: 5 }));
    expect(text).toContain("10 more are not shown");
    expect(text).toContain("are left out: keywords.");
  });

  it("shows where it is from, and what is missing", () => {
    expect(textOf(card(METADATA, true))).toContain("this comes from the configuration");
    expect(textOf(card({ name: "keda" }))).toContain("it has no version");
    expect(textOf(card([]))).toContain("not chart metadata");
  });
});
