/** What one piece of a tag's name says. */
export type TagRole =
  | "version"
  | "prerelease"
  | "os"
  | "variant"
  | "architecture"
  | "date"
  | "update"
  | "separator"
  | "other";

/** A piece of the name as it is written; the pieces of a name, joined, are the name. */
export interface TagSegment {
  readonly text: string;
  readonly role: TagRole;
}

type OsFamily = "linux" | "windows";

/** `name` is the distribution's code name where the tag gives one: `noble`, `alpine`, `nanoserver`. */
export interface TagOs {
  readonly family: OsFamily;
  readonly name: string;
  readonly version: string | undefined;
}

/** `label` is as written, in lower case; a floating `10.0-preview` has no number. */
export interface TagPrerelease {
  readonly label: string;
  readonly number: number | undefined;
}

/**
 * Microsoft's names for what changed within one version: a Windows knowledge base article, an SQL Server cumulative
 * update (0 is the release itself, `RTM`) and its security-only branch (`GDR`, 0 where it has no number).
 */
export interface TagUpdate {
  readonly kb: number | undefined;
  readonly cumulative: number | undefined;
  readonly gdr: number | undefined;
}

/** The parts of a tag's name; what the name does not say is `undefined`. */
export interface TagName {
  readonly name: string;
  readonly segments: readonly TagSegment[];
  readonly version: readonly number[] | undefined;
  readonly prerelease: TagPrerelease | undefined;
  /** What tells two builds of one version apart: a revision, a time of day, a commit. */
  readonly build: string | undefined;
  readonly os: TagOs | undefined;
  /** In the order of the name, in lower case. */
  readonly variants: readonly string[];
  /** As in an OCI platform: `amd64`, `arm64`, `arm/v7`. */
  readonly architecture: string | undefined;
  /** `2026-08-11`, or `2026-08` where the name has no day. */
  readonly date: string | undefined;
  readonly update: TagUpdate | undefined;
  /** Whether a word says that the tag moves: `latest`, `nightly`. */
  readonly moving: boolean;
  /** Whether a word says that the image is made of unfinished work: `nightly`, `dev`. */
  readonly unstable: boolean;
  /** Whether the tag is expected to move to another image; `undefined` where the name does not tell. */
  readonly floating: boolean | undefined;
  /** Whether every piece of the name has a meaning here. */
  readonly understood: boolean;
}
