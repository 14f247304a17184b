import "server-only";
import { type ComparedName, formatComparedName, readComparedName } from "@/lib/contract/page/compared-name";
import { comparisonPath, readComparisonState } from "@/lib/contract/page/comparison-page";
import { readPageQuery } from "@/lib/contract/page/page";
import { wishLabel } from "@/lib/display/image/platform-label";
import { shortComparedNames } from "@/lib/display/image/short-image-name";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { compareImages, type ImagesComparison } from "@/lib/mar/comparison/compare-images";
import { formatPlatform, parsePlatform } from "@/lib/oci/platform/platform";
import { type ComparedSide, readComparedImages } from "../../image/region/compared-images";
import { cachedRegistryOf } from "../../process/cached-registries";
import { blocks, titled, wrapped } from "../lines";
import { curl, type PlainAddress, type PlainPage } from "../plain-page";
import { failedPage, invalidPage } from "./failed";

/** Differences of one kind that are listed, and the characters of a value. */
const MOST_CHANGES = 40;
const MOST_OF_VALUE = 120;

type ReadSide = Extract<ComparedSide, { state: "read" }>;

/** Returns what differs between the two images that the address names. */
export async function comparisonPlainly({ search }: PlainAddress): Promise<PlainPage> {
  const state = readPageQuery(search);
  if (!state.ok) return invalidPage(state.problem, state.part);
  const { region, platform, osVersion } = state.query;
  const { from, to } = readComparisonState(search);
  const [first, second] = [readComparedName(from, region), readComparedName(to, region)];
  for (const each of [first, second]) if (each.kind === "invalid") return invalidPage(each.problem, each.part);
  if (first.kind !== "name" || second.kind !== "name") return usagePage();
  const asked = platform ? parsePlatform(platform) : undefined;
  const names = { from: first.name, to: second.name };
  const sides = await readComparedImages(sourceOf(names.from), sourceOf(names.to), asked && { ...asked, osVersion });
  for (const end of ["from", "to"] as const) {
    const side = sides[end];
    const subject = formatComparedName(names[end]);
    if (side.state === "failed") return failedPage(side.problem, { region: names[end].region, subject });
  }
  const [before, after] = [sides.from, sides.to];
  const wish = platform && wishLabel({ platform, osVersion });
  if (before.state !== "read" || after.state !== "read") return oddPage(names, [before, after], wish);
  const comparison = compareImages(comparable(before), comparable(after));
  const readAt = Math.min(before.resolved.readAt, after.resolved.readAt);
  return {
    text: () => textOf(names, [before, after], comparison),
    json: () => ({ from: sideInJson(names.from, before), to: sideInJson(names.to, after), ...inJson(comparison) }),
    readAt,
  };
}

type Names = { from: ComparedName; to: ComparedName };

function sourceOf({ imageName: { repository }, reference, region }: ComparedName) {
  return { cached: cachedRegistryOf(region), repository, reference };
}

function comparable({ contents: { manifest, config } }: ReadSide) {
  return { manifest, ...(config?.ok ? { config: config.value.config } : {}) };
}

function usagePage(): PlainPage {
  const t = translator("compare");
  const path = comparisonPath({ from: "dotnet/aspnet:9.0", to: "dotnet/aspnet:10.0", region: "global" });
  const lines = blocks(wrapped(t("title")), wrapped(t("explain")), [curl(path)]);
  return { text: () => lines, json: () => ({ message: t("explain"), example: path }) };
}

/** Says of each image why it cannot be compared. */
function oddPage({ from, to }: Names, sides: readonly ComparedSide[], wish: string | undefined): PlainPage {
  const t = translator("compare");
  const words = sides.map((side) => {
    if (side.state === "other") return t("other", { kind: translator("image")(`kind.${side.kind}`) });
    if (side.state !== "lacking") return "";
    return wish && side.candidates.length > 0 ? t("lacking", { platform: wish }) : t("lackingAny");
  });
  const rows = [from, to].flatMap((name, at) => [formatComparedName(name), ...wrapped(words[at] ?? "", "  ")]);
  return { text: () => rows, json: () => ({ from: { message: words[0] }, to: { message: words[1] } }) };
}

function sideInJson({ imageName, region }: ComparedName, { resolved, contents, platform }: ReadSide) {
  return {
    ...imageName,
    region,
    resolved: resolved.digest,
    digest: contents.digest,
    ...(platform ? { platform: formatPlatform(platform) } : {}),
  };
}

function inJson({ layers, run, configDownload }: ImagesComparison) {
  const digests = (placed: readonly { layer: { digest: string; size: number } }[]) =>
    placed.map(({ layer: { digest, size } }) => ({ digest, size }));
  const { before, after, download } = layers.bytes;
  return {
    bytes: { before, after, download: download + configDownload },
    layers: { kept: digests(layers.kept), added: digests(layers.added), dropped: digests(layers.dropped) },
    ...(run ? { run } : {}),
  };
}

function textOf(names: Names, sides: readonly [ReadSide, ReadSide], comparison: ImagesComparison): string[] {
  const t = translator("compare");
  const { bytes: size } = formatter();
  const [from, to] = shortComparedNames(names.from, names.to);
  const { layers, configDownload, run } = comparison;
  const rows = sides.map(({ platform, contents }, at) => [
    [from, to][at] ?? "",
    platform ? formatPlatform(platform) : t("unknownPlatform"),
    contents.digest,
  ]);
  const isSame = sides[0].contents.digest === sides[1].contents.digest;
  const counts = { kept: layers.kept.length, added: layers.added.length, dropped: layers.dropped.length };
  const { before, after, download } = layers.bytes;
  return blocks(
    wrapped(t("titleOf", { from, to })),
    rows.flatMap(([name = "", platform = "", digest = ""]) => [`${name}  ${platform}`, `  ${digest}`]),
    isSame
      ? wrapped(t("same"))
      : [
          ...wrapped(t("download", { from, to, size: size(download + configDownload) })),
          ...wrapped(t("layers", counts)),
          ...wrapped(t("sizes", { before: size(before), after: size(after) })),
        ],
    ...(run && !isSame ? changeBlocks(run) : []),
  );
}

type Run = NonNullable<ImagesComparison["run"]>;

function changeBlocks(run: Run): string[][] {
  const t = translator("compare");
  const fields = run.settings.map(({ field, ...change }) => ({
    name: t(`field.${field === "os.version" ? "os-version" : field}`),
    ...change,
  }));
  const found = [
    titled(t("settings"), changeLines(fields)),
    titled(t("environment"), changeLines(run.environment)),
    titled(t("labels"), changeLines(run.labels)),
    titled(t("ports"), changeLines(run.ports)),
    titled(t("volumes"), changeLines(run.volumes)),
  ];
  return found.some((lines) => lines.length > 0) ? found : [wrapped(t("noDifference"))];
}

type Value = string | readonly string[] | undefined;
type Change = { name: string; kind: "added" | "removed" | "changed"; from?: Value; to?: Value };

function changeLines(changes: readonly Change[]): string[] {
  const t = translator("compare");
  const lines = changes
    .slice(0, MOST_CHANGES)
    .flatMap((change) => [
      `  ${shownValue(change.name)}  ${t(`change.${change.kind}`)}`,
      ...("from" in change ? [`    - ${shownValue(change.from)}`] : []),
      ...("to" in change ? [`    + ${shownValue(change.to)}`] : []),
    ]);
  const more = changes.length - MOST_CHANGES;
  return [...lines, ...(more > 0 ? wrapped(t("more", { count: more }), "  ") : [])];
}

/** A value of others, of which long ones are cut. */
function shownValue(value: Value): string {
  if (value === undefined) return translator("compare")("none");
  const { text, more } = cutText(typeof value === "string" ? value : JSON.stringify(value), MOST_OF_VALUE);
  return `${visibleText(text)}${more > 0 ? "…" : ""}`;
}
