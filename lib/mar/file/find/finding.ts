import type { ImageReading, InputProblem } from "@/lib/mar/input/input-reading";
import type { OfficialName } from "@/lib/mar/name/old-names";
import type { Region } from "@/lib/mar/region";
import type { Span } from "../span";

/**
 * The places of the parts of an image name in the file. A part without a place is not in one piece because of variables
 * or escapes, and cannot be rewritten. `name`: `host`, empty if the name has none, and `rest`,
 * `repository[:tag][@digest]`. `module`: a Bicep reference, `br…`, in one piece. `values`: one place for each value of
 * a settings file; `digest` may lack its algorithm. `isKey`: the name is looked up elsewhere and must not change.
 */
export type NamePlaces =
  | { form: "name"; host?: Span; rest?: Span }
  | { form: "module"; whole: Span }
  | { form: "values"; host?: Span; repository?: Span; tag?: Span; digest?: Span; isKey?: boolean };

/** A note for the reader about how a name was read. */
export type ReadingNote =
  /** These variables have the file's values; users of the file can set others. */
  | { kind: "variables"; names: string[] }
  /** A tag without quotes is a number in YAML: `1.10` becomes 1.1. */
  | { kind: "number"; text: string };

/** Pieces of the file that form a name. They are not searched again. */
type Covering = { covers?: readonly Span[] };

/** A name that MAR has or had, or that a mirror seems to have from it. `text` is as in the file. */
export type FoundImage = Covering & {
  kind: "image";
  line: number;
  text: string;
  image: ImageReading;
  official: OfficialName;
  /** True if clients use `latest` without tag and digest, as for an image; elsewhere only a repository is named. */
  latest: boolean;
  notes: ReadingNote[];
  places: NamePlaces;
};

/** The official host of a name at its place, and its region. */
export type OfficialHost = Span & { region: Region };

/** Why a name cannot be read: its problem, or what holds its value elsewhere. */
export type UnreadReason = InputProblem | "template" | "variable" | "chart-version";

/** A place that names an image which cannot be read. */
export type FoundUnread = Covering & {
  kind: "unread";
  line: number;
  text: string;
  reason: UnreadReason;
  part: string;
  /** A well-formed name close to an invalid one. */
  nearest?: string;
  /** The host, if the repository after it is known: the host can be changed although the name cannot be read. */
  host?: OfficialHost;
};

/** A name of another registry, which is not looked up. */
type FoundOther = Covering & { kind: "other"; line: number; text: string };

export type Finding = FoundImage | FoundUnread | FoundOther;

/**
 * The contents of a file: names of images, official names anywhere else, and lines that do not fit its kind. `read` are
 * pieces that are not searched again. Names in `comments` are counted, not listed.
 */
export type Found = {
  names: Finding[];
  mentions: Finding[];
  wrongLines: number[];
  read?: readonly Span[];
  comments?: readonly Span[];
};
