import { readImageText } from "../input/image-text";
import { invalid } from "../input/input-reading";
import type { Region } from "../region";
import { looksLikeHost } from "../registry-host";
import type { Finding, NamePlaces, ReadingNote } from "./finding";
import { findingOf } from "./found-name";
import { type PlacedText, type Span, spanOf } from "./span";

/** The values that a chart, or a kustomization, has for one image. */
export type ImageValues = {
  repository: PlacedText;
  registry?: PlacedText | undefined;
  tag?: PlacedText | undefined;
  digest?: PlacedText | undefined;
  /** The tag is a number to YAML. */
  numeric: boolean;
};

type Setting = { line: number; region: Region; platform?: string | undefined };

/** An image whose name is spread over several values. */
export function foundValues(values: ImageValues, setting: Setting): Finding {
  const { repository, registry, tag, digest, numeric } = values;
  const name = `${registry?.text ? `${registry.text}/` : ""}${repository.text}`;
  const text = `${name}${tag?.text ? `:${tag.text}` : ""}${digest?.text ? `@${digest.text}` : ""}`;
  const reading = readImageText(text, { region: setting.region, hostless: "docker-hub" });
  const notes: ReadingNote[] = numeric && tag ? [{ kind: "number", text: tag.text }] : [];
  const hasReference = Boolean(tag?.text || digest?.text);
  if (reading.kind === "invalid" || hasReference || reading.tag || reading.digest) {
    return findingOf(reading, valuePlaces(values), { ...setting, notes, written: text });
  }
  const other = findingOf(reading, valuePlaces(values), { ...setting, written: text });
  // Without a tag, charts take the version of the application that they say themselves.
  if (other.kind !== "image") return other;
  const { problem: _, ...unread } = { ...invalid("tag-empty", text), reason: "chart-version" as const };
  return { ...unread, kind: "unread", line: setting.line, text };
}

function valuePlaces({ registry, repository, tag, digest }: ImageValues): NamePlaces {
  const slash = repository.text.indexOf("/");
  const inside = !registry?.text && slash > 0 && looksLikeHost(repository.text.slice(0, slash));
  const host = registry?.text ? wholeSpan(registry) : inside ? spanOf(repository, 0, slash) : undefined;
  const parts: [string, Span | undefined][] = [
    ["host", host],
    ["repository", inside ? spanOf(repository, slash + 1, repository.text.length) : wholeSpan(repository)],
    ["tag", tag && wholeSpan(tag)],
    ["digest", digest && wholeSpan(digest)],
  ];
  return { form: "values", ...Object.fromEntries(parts.filter(([, span]) => span)) };
}

function wholeSpan(placed: PlacedText): Span | undefined {
  return spanOf(placed, 0, placed.text.length);
}
