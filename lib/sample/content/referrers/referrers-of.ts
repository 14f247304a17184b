import { numberOf, pick } from "../archive/choice";
import type { Made } from "../images/made";
import type { Build } from "../repository/releases";
import { LIFECYCLE_KINDS, type LifecycleKind, lifecycleMarks } from "./lifecycle";
import { makeOddSbom, ODD_SBOM_KINDS } from "./odd-sbom";
import { makeSbom, type SbomKind } from "./sbom";
import { makeSignature, SIGNATURE_KINDS, type SignatureKind } from "./signature";

type Practice = {
  begin: string;
  signed?: SignatureKind | "as tagged";
  sbom?: { kind: SbomKind; on: "index" | "platforms" };
  /** An odd bill of materials on the index, as the tag says. */
  oddSbom?: true;
};

/** Who attaches what: the first beginning of a repository's name that fits. */
const PRACTICES: readonly Practice[] = [
  { begin: "dotnet/framework" },
  { begin: "dotnet/", signed: "jws", sbom: { kind: "in-toto-spdx", on: "platforms" } },
  { begin: "azurelinux/", signed: "cose", sbom: { kind: "spdx-gzip", on: "platforms" } },
  { begin: "devcontainers/", sbom: { kind: "cyclonedx", on: "index" } },
  { begin: "azure-cli", signed: "cose", sbom: { kind: "spdx", on: "index" } },
  { begin: "oss/v2/", signed: "cose", sbom: { kind: "spdx", on: "platforms" } },
  { begin: "sample/referrers", signed: "jws", sbom: { kind: "spdx", on: "index" } },
  { begin: "sample/odd-signatures", signed: "as tagged" },
  { begin: "sample/odd-sboms", oddSbom: true },
  { begin: "playwright" },
  { begin: "windows" },
];

/** .NET signs since this day. */
const SIGNED_SINCE = "2026-04";

/** When a publisher says that the build's life ended; Playwright says so on the day of the push. */
function endOf(name: string, build: Build): string | undefined {
  if (name.startsWith("playwright")) return build.created;
  return build.replaced ?? (build.lineEnded ? `${build.lineEnded}T12:00:00.000Z` : undefined);
}

/**
 * Which of the odd ways a build is marked in. .NET 8.0.1 to 8.0.4 have one each, so that they can be found by name;
 * elsewhere most are plain.
 */
function lifecycleKind(build: Build): LifecycleKind {
  const patch = /^8\.0\.(\d+)(-|$)/.exec(build.key)?.[1];
  if (patch !== undefined) return LIFECYCLE_KINDS[Number(patch)] ?? "plain";
  const place = numberOf(build.key, 16);
  return place < LIFECYCLE_KINDS.length ? pick(LIFECYCLE_KINDS, place) : "plain";
}

function signatureKind({ signed }: Practice, build: Build): SignatureKind | undefined {
  return signed === "as tagged" ? SIGNATURE_KINDS.find((kind) => kind === build.key) : signed;
}

/**
 * What refers to one manifest of a build: end-of-life marks on what was replaced, signatures and bills of materials on
 * what is current.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
export function referrersOf(name: string, build: Build, subject: Made): Made[] {
  const practice = PRACTICES.find(({ begin }) => name.startsWith(begin));
  if (!practice) return [];
  const end = endOf(name, build);
  const marks = end ? lifecycleMarks(subject, lifecycleKind(build), end) : [];
  if (build.replaced || build.lineEnded || build.created.slice(0, 7) < SIGNED_SINCE) return marks;
  const isIndex = subject.entries.length > 0;
  const { sbom } = practice;
  const kind = signatureKind(practice, build);
  const odd = practice.oddSbom && isIndex ? ODD_SBOM_KINDS.find((each) => each === build.key) : undefined;
  return [
    ...marks,
    ...(kind ? [makeSignature(subject, build.created, kind)] : []),
    ...(sbom && (sbom.on === "index") === isIndex ? [makeSbom(subject, sbom.kind, name, build.created)] : []),
    ...(odd ? [makeOddSbom(subject, odd, build.created)] : []),
  ];
}
