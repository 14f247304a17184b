import { looksLikeHost } from "@/lib/mar/name/registry-host";
import type { NamePlaces } from "../find/finding";
import { type PlacedText, type Span, spanOf } from "../span";

/**
 * A name of a Dockerfile with the positions of its characters. `places` is missing if the name is not MAR's or cannot
 * be read.
 */
export type PlacedName = { value: PlacedText; places?: NamePlaces };

type Part = "host" | "repository" | "tag" | "digest";
type PartRange = { part: Part; start: number; end: number };

/** Returns the parts of `[host/]repository[:tag][@digest]`. */
function partsOf(text: string): PartRange[] {
  const at = text.indexOf("@");
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.indexOf("/");
  const path = slash > 0 && looksLikeHost(named.slice(0, slash)) ? slash + 1 : 0;
  const colon = named.indexOf(":", path);
  const repository = { part: "repository" as const, start: path, end: colon < 0 ? named.length : colon };
  return [
    ...(path > 0 ? [{ part: "host" as const, start: 0, end: path - 1 }] : []),
    repository,
    ...(colon < 0 ? [] : [{ part: "tag" as const, start: colon + 1, end: named.length }]),
    ...(at < 0 ? [] : [{ part: "digest" as const, start: at + 1, end: text.length }]),
  ];
}

/** Returns the places of the parts of a name with values of arguments: of each part that is in one piece. */
export function argumentPlaces(value: PlacedText): NamePlaces {
  const parts = partsOf(value.text);
  const path = parts.find(({ part }) => part === "repository")?.start ?? 0;
  const rest = spanOf(value, path, value.text.length);
  const spans = parts.flatMap(({ part, start, end }): [Part, Span][] => {
    const span = spanOf(value, start, end);
    return span ? [[part, span]] : [];
  });
  const places = Object.fromEntries(spans);
  const isHostMissing = path > 0 && !places.host;
  if (rest) {
    const host = places.host ?? (path > 0 ? undefined : { start: rest.start, end: rest.start });
    return { form: "name", ...(host ? { host } : {}), rest };
  }
  // Otherwise a host that cannot be written would be inserted before the repository.
  if (isHostMissing) delete places.repository;
  return { form: "values", ...places };
}

const spansOf = (places: NamePlaces | undefined) =>
  Object.entries(places ?? {}).filter((entry): entry is [string, Span] => typeof entry[1] === "object");
const keyOf = ({ start, end }: Span) => `${start} ${end}`;

/**
 * Removes places that something else depends on: another name that uses them as part of something else, a name of
 * another registry, or an instruction (`isUsed`). Names that share a whole part keep it.
 */
export function withoutSharedPlaces(
  names: readonly PlacedName[],
  isUsed: (place: number) => boolean,
): (NamePlaces | undefined)[] {
  const users = new Map<number, Set<string>>();
  for (const { value, places } of names) {
    const spans = spansOf(places).map(([, span]) => span);
    for (const place of new Set(value.places)) {
      if (place < 0) continue;
      const own = spans.find(({ start, end }) => start <= place && place < end);
      const keys = users.get(place) ?? new Set();
      users.set(place, keys.add(own ? keyOf(own) : "part"));
    }
  }
  const isShared = (span: Span) => {
    for (let place = span.start; place < span.end; place++) {
      if (isUsed(place) || (users.get(place)?.size ?? 0) > 1) return true;
    }
    return false;
  };
  return names.map(({ places }) => {
    if (!places || places.form === "module") return places;
    const kept = spansOf(places).filter(([, span]) => !isShared(span));
    const isHostLost = "host" in places && !kept.some(([part]) => part === "host");
    const written = isHostLost ? kept.filter(([part]) => part !== "repository") : kept;
    return { form: places.form, ...Object.fromEntries(written) };
  });
}
