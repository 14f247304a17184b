import { predicateTypeIn } from "@/lib/mar/attached/predicate-type";
import { creationDate } from "@/lib/oci/config/creation-date";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { INDEX_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import type { Digest } from "@/lib/oci/name/digest";
import { endOfLifeDay } from "./lifecycle";
import { REFERRER_KINDS, type ReferrerKind, referrerKind } from "./referrer-kind";

/** One referrer. `size` is that of its manifest, in bytes; `created` is ISO 8601, `endOfLife` a day. */
export type Referrer = {
  kind: ReferrerKind;
  digest: Digest;
  size: number;
  artifactType?: string;
  /** Of its statement, if known. */
  predicateType?: string;
  isIndex?: true;
  /** The file name set by its publisher. */
  title?: string;
  created?: string;
  endOfLife?: string;
};

/** A listed referrer, with details from its documents that its entry lacks. */
export type KnownReferrer = { descriptor: Descriptor; kind?: ReferrerKind; predicateType?: string };

/** The referrers of one kind, the newest first. Those without a date come last, in the registry's order. */
export type ReferrerGroup = { kind: ReferrerKind; referrers: readonly Referrer[] };

const TITLE = "org.opencontainers.image.title";
const CREATED = "org.opencontainers.image.created";

/** Groups and sorts the referrers of one digest. A digest that is listed twice counts once. */
export function groupReferrers(known: readonly KnownReferrer[]): ReferrerGroup[] {
  const referrers = new Map<Digest, Referrer>();
  for (const one of known) {
    if (!referrers.has(one.descriptor.digest)) referrers.set(one.descriptor.digest, referrerOf(one));
  }
  return REFERRER_KINDS.flatMap((kind) => {
    const own = [...referrers.values()].filter((referrer) => referrer.kind === kind);
    return own.length > 0 ? { kind, referrers: own.sort(byCreation) } : [];
  });
}

function referrerOf({ descriptor, ...said }: KnownReferrer): Referrer {
  const { digest, size, artifactType, annotations, mediaType = "" } = descriptor;
  const kind = said.kind ?? referrerKind(descriptor);
  const predicateType = said.predicateType ?? predicateTypeIn(annotations);
  const title = annotations?.[TITLE];
  const created = creationDate(annotations?.[CREATED]);
  const endOfLife = kind === "lifecycle" ? endOfLifeDay(annotations) : undefined;
  return {
    kind,
    digest,
    size,
    ...(artifactType ? { artifactType } : {}),
    ...(predicateType ? { predicateType } : {}),
    ...(INDEX_MEDIA_TYPES.includes(mediaType) ? { isIndex: true } : {}),
    ...(title ? { title } : {}),
    ...(created ? { created } : {}),
    ...(endOfLife ? { endOfLife } : {}),
  };
}

function byCreation({ created: a = "" }: Referrer, { created: b = "" }: Referrer): number {
  // ISO 8601 in UTC sorts as text.
  return a === b ? 0 : a < b ? 1 : -1;
}
