import { readBicepReference } from "@/lib/mar/input/command/bicep-reference";
import { readImageText } from "@/lib/mar/input/image-text";
import { type ImageReading, INPUT_MAX_LENGTH, type InvalidReading, invalid } from "@/lib/mar/input/input-reading";
import { SCHEME } from "@/lib/mar/input/scheme";
import { officialName } from "@/lib/mar/name/old-names";
import { looksLikeHost } from "@/lib/mar/name/registry-host";
import type { Region } from "@/lib/mar/region";
import { type PlacedText, placedSlice, runsOf, type Span, spanOf } from "../span";
import type { Finding, NamePlaces, ReadingNote, UnreadReason } from "./finding";

export type NameSetting = {
  line: number;
  /** Region of names without a host. */
  region: Region;
  /** False if a name without a tag is a repository, not an image. */
  latest?: boolean;
  platform?: string | undefined;
  notes?: ReadingNote[];
  /** The text in the file, if it is not the name itself. */
  written?: string;
  /** Pieces of the file that form the name. */
  covers?: readonly Span[];
};

const SHOWN_LENGTH = 400;

/** A reference to a registry, by an alias of `bicepconfig.json` or without. */
const MODULE = /^br(?:\/([\w.-]+))?:/;

/** Reads a text that names an image; a name without a host is Docker Hub's. */
export function foundName(placed: PlacedText, setting: NameSetting): Finding {
  const scheme = SCHEME.exec(placed.text)?.[0].length ?? 0;
  const name = placedSlice(placed, scheme);
  const context = { region: setting.region, hostless: "docker-hub" } as const;
  const tooLong = name.text.length > INPUT_MAX_LENGTH;
  const reading = tooLong ? invalid("too-long", name.text) : readImageText(name.text, context);
  return findingOf(reading, namePlaces(name), {
    ...setting,
    written: setting.written ?? placed.text,
    covers: setting.covers ?? runsOf(placed),
  });
}

/** Reads a Bicep reference, `br/public:…` or `br:…`. Returns `undefined` for other texts. */
export function foundModule(placed: PlacedText, setting: NameSetting): Finding | undefined {
  const { text } = placed;
  const whole = spanOf(placed, 0, text.length);
  if (!whole || text.length > INPUT_MAX_LENGTH || !MODULE.test(text)) return undefined;
  const alias = MODULE.exec(text)?.[1] ?? "public";
  const reading = alias === "public" ? readBicepReference(text, setting.region) : invalid("bicep-alias-unknown", alias);
  return reading && findingOf(reading, { form: "module", whole }, { ...setting, written: text, covers: [whole] });
}

/** Classifies a reading: an image of MAR, one of another registry, or something unreadable. */
export function findingOf(
  reading: ImageReading | InvalidReading,
  places: NamePlaces,
  { line, latest = true, platform, notes = [], written = "", covers = [] }: NameSetting,
): Finding {
  const text = written.length > SHOWN_LENGTH ? `${written.slice(0, SHOWN_LENGTH).toWellFormed()}…` : written;
  if (reading.kind === "invalid") {
    if (!mayBeOfMar(written)) return { kind: "other", line, text, covers };
    const { problem, part, nearest } = reading;
    return {
      kind: "unread",
      line,
      text,
      covers,
      reason: reasonOf(problem, part),
      part,
      ...(nearest && problem !== "placeholder" ? { nearest } : {}),
    };
  }
  const official = officialName(reading, reading.region);
  if (official.relation === "unknown-host") return { kind: "other", line, text, covers };
  const image = platform ? { ...reading, platform } : reading;
  const isNamed = reading.tag !== undefined || reading.digest !== undefined;
  return { kind: "image", line, text, image, official, latest: latest && !isNamed, notes, places, covers };
}

function reasonOf(problem: InvalidReading["problem"], part: string): UnreadReason {
  if (problem !== "placeholder") return problem;
  return part.startsWith("{{") ? "template" : "variable";
}

/** Returns true for an unreadable name that may be MAR's: what is known of its host does not exclude it. */
function mayBeOfMar(written: string): boolean {
  const text = written.replace(SCHEME, "");
  if (/mcr\.(?:microsoft\.com|azure\.cn|azk8s\.cn)|^br[:/]/i.test(text)) return true;
  if (/^(?:[$<%]|\{\{)/.test(text)) return true;
  const [first = "", second] = text.split("/");
  if (second !== undefined && looksLikeHost(first)) return /^mcr\.|[${<%]/.test(first);
  return /^microsoft\//i.test(text);
}

function namePlaces(name: PlacedText): NamePlaces {
  const named = name.text.split("@", 1)[0] ?? "";
  const slash = named.indexOf("/");
  const rest = slash > 0 && looksLikeHost(named.slice(0, slash)) ? slash + 1 : 0;
  const restSpan = spanOf(name, rest, name.text.length);
  const hostSpan = rest > 0 ? spanOf(name, 0, rest - 1) : restSpan && { start: restSpan.start, end: restSpan.start };
  return { form: "name", ...(hostSpan ? { host: hostSpan } : {}), ...(restSpan ? { rest: restSpan } : {}) };
}
