/** The role of one piece of a tag's name. */
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

/** A piece of the name as written. All pieces joined are the name. */
export interface TagSegment {
  readonly text: string;
  readonly role: TagRole;
}

type OsFamily = "linux" | "windows";

/** `name` is the distribution's code name if the tag has one: `noble`, `alpine`, `nanoserver`. */
export interface TagOs {
  readonly family: OsFamily;
  readonly name: string;
  readonly version: string | undefined;
}

/** `label` is as written, in lower case. A floating `10.0-preview` has no number. */
export interface TagPrerelease {
  readonly label: string;
  readonly number: number | undefined;
}

/**
 * Microsoft's names for changes within one version: a Windows knowledge base article, an SQL Server cumulative update
 * (0 is the release itself, `RTM`) and its security-only branch (`GDR`, 0 without a number).
 */
export interface TagUpdate {
  readonly kb: number | undefined;
  readonly cumulative: number | undefined;
  readonly gdr: number | undefined;
}

/** The parts of a tag's name. Parts that the name does not have are `undefined`. */
export interface TagName {
  readonly name: string;
  readonly segments: readonly TagSegment[];
  readonly version: readonly number[] | undefined;
  readonly prerelease: TagPrerelease | undefined;
  /** Distinguishes two builds of one version: a revision, a time of day, a commit. */
  readonly build: string | undefined;
  readonly os: TagOs | undefined;
  /** In the order of the name, in lower case. */
  readonly variants: readonly string[];
  /** As in an OCI platform: `amd64`, `arm64`, `arm/v7`. */
  readonly architecture: string | undefined;
  /** `2026-08-11`, or `2026-08` if the name has no day. */
  readonly date: string | undefined;
  readonly update: TagUpdate | undefined;
  /** True if a word says that the tag moves: `latest`, `nightly`. */
  readonly moving: boolean;
  /** True if a word says that the image is unfinished: `nightly`, `dev`. */
  readonly unstable: boolean;
  /** True if the tag is expected to move to another image. `undefined` if the name does not say. */
  readonly floating: boolean | undefined;
  /** True if every piece of the name is understood. */
  readonly understood: boolean;
}
