import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { BICEP_FOLDER } from "../../kind/artifact-kind";
import { REGION_HOSTS, type Region } from "../../region";
import type { FoundImage, NamePlaces } from "../find/finding";
import type { Span } from "../span";

/** A piece of the file and its replacement. */
export type Edit = Span & { text: string };

/**
 * Why a name cannot be rewritten: that part is not in one piece in the file because of variables or escapes.
 * `name-is-key`: kustomize looks for it in manifests.
 */
export type Obstacle = "host-not-written" | "name-not-written" | "tag-not-written" | "name-is-key";

/** The official name to write, and its region. */
export type NewName = { region: Region; name: ImageName };

/** Returns all pieces of an image's name in the file with their new text, including unchanged ones. */
export function newName(found: FoundImage, source: string, { region, name }: NewName): Edit[] | Obstacle {
  const { places, image } = found;
  const host = REGION_HOSTS[region].registry;
  const wanted: Wanted = { host, isSameHost: image.host === host, name, old: image };
  switch (places.form) {
    case "module":
      return moduleEdit(places.whole, source, wanted);
    case "name":
      return nameEdits(places, source, wanted);
    case "values":
      return valueEdits(places, source, wanted);
  }
}

/** Returns all pieces of an image's name, unchanged. */
export function sameName({ places }: FoundImage, source: string): Edit[] {
  const spans = Object.values(places).filter((place): place is Span => typeof place === "object");
  return spans.map((span) => unchanged(source, span));
}

type Wanted = { host: string; isSameHost: boolean; name: ImageName; old: FoundImage["image"] };

const unchanged = (source: string, span: Span): Edit => ({ ...span, text: source.slice(span.start, span.end) });

/** Returns an edit of a piece, if it exists, with a new text or its own. */
function edit(source: string, span: Span | undefined, text: string | undefined): Edit[] {
  if (!span) return [];
  return [text === undefined ? unchanged(source, span) : { ...span, text }];
}

/**
 * Returns the edit of a Bicep reference. Bicep accepts a version or a digest, not both. `br/public:` names a folder of
 * the global region.
 */
function moduleEdit(whole: Span, source: string, { host, isSameHost, name }: Wanted): Edit[] {
  const isPublic =
    isSameHost && source.startsWith("br/public:", whole.start) && name.repository.startsWith(BICEP_FOLDER);
  const path = isPublic ? `br/public:${name.repository.slice(BICEP_FOLDER.length)}` : `br:${host}/${name.repository}`;
  return [{ ...whole, text: `${path}${name.digest ? `@${name.digest}` : `:${name.tag}`}` }];
}

type Places<Form> = Extract<NamePlaces, { form: Form }>;

function nameEdits(
  { host: hostSpan, rest }: Places<"name">,
  source: string,
  { host, isSameHost, name, old }: Wanted,
): Edit[] | Obstacle {
  const text = formatImageName(name) === formatImageName(old) ? undefined : formatImageName(name);
  if (!isSameHost && !hostSpan) return "host-not-written";
  if (text !== undefined && !rest) return "name-not-written";
  const isHostless = hostSpan !== undefined && hostSpan.start === hostSpan.end;
  if (isHostless && rest) return edit(source, rest, isSameHost ? text : `${host}/${text ?? formatImageName(old)}`);
  return [...edit(source, hostSpan, isSameHost ? undefined : host), ...edit(source, rest, text)];
}

/** Charts write `repository:tag`; those with a value for the digest append it. */
function valueEdits(
  { host: hostSpan, repository, tag, digest, isKey }: Places<"values">,
  source: string,
  { host, isSameHost, name, old }: Wanted,
): Edit[] | Obstacle {
  const isSamePath = name.repository === old.repository;
  if (isKey && !(isSameHost && isSamePath)) return "name-is-key";
  const isInserted = !isSameHost && !hostSpan;
  if (isInserted && (!repository || old.host !== undefined)) return "host-not-written";
  if (!isSamePath && !repository) return "name-not-written";
  const isNewDigest = name.digest !== undefined && name.digest !== old.digest;
  const suffix = isNewDigest && !digest ? `@${name.digest}` : "";
  const isSameTag = name.tag === old.tag && !suffix;
  if (!isSameTag && (!tag || !name.tag)) return "tag-not-written";
  return [
    ...edit(source, hostSpan, isSameHost ? undefined : host),
    ...edit(
      source,
      repository,
      isSamePath && !isInserted ? undefined : `${isInserted ? `${host}/` : ""}${name.repository}`,
    ),
    ...edit(source, tag, isSameTag ? undefined : `${name.tag ?? ""}${suffix}`),
    ...edit(source, digest, isNewDigest ? digestText(name.digest, source, digest) : undefined),
  ];
}

/** Returns a digest as the file writes digests: some leave out the algorithm. */
function digestText(wanted: string | undefined, source: string, span: Span | undefined): string | undefined {
  const isBare = span !== undefined && /^[0-9a-f]{64}$/.test(source.slice(span.start, span.end));
  return isBare ? wanted?.replace(/^sha256:/, "") : wanted;
}
