import type { ImageReading, InputProblem } from "@/lib/mar/input/input-reading";
import type { OfficialName } from "@/lib/mar/name/old-names";
import type { Region } from "@/lib/mar/region";
import type { Span } from "../span";

/**
 * Where the parts of an image name stand in the file. A part without a place is not written in one piece, and cannot be
 * written anew: variables are in it, or escapes.
 * `name`: `host`, of no length where the name has none, and `rest`, `repository[:tag][@digest]`.
 * `module`: a Bicep reference, `br…`, in one piece.
 * `values`: a settings file's, one each. \`digest\` can stand there without its algorithm. \`isKey\`: the name is looked for
 * elsewhere and has to stay.
 */
export type NamePlaces =
  | { form: "name"; host?: Span; rest?: Span }
  | { form: "module"; whole: Span }
  | { form: "values"; host?: Span; repository?: Span; tag?: Span; digest?: Span; isKey?: boolean };

/** What a reader should know of how a name was read. */
export type ReadingNote =
  /** Values of these variables are what the file has for them; whoever uses the file can set others. */
  | { kind: "variables"; names: string[] }
  /** A tag without quotes is a number in YAML: `1.10` becomes 1.1. */
  | { kind: "number"; text: string };

/** Pieces of the file that a name is made of: nothing else is looked for in them. */
type Covering = { covers?: readonly Span[] };

/** A name that MAR has, had, or that a mirror seems to have from it. `text` is what the file says. */
export type FoundImage = Covering & {
  kind: "image";
  line: number;
  text: string;
  image: ImageReading;
  official: OfficialName;
  /** Without tag and digest clients take `latest` where an image is asked for; elsewhere only a repository is named. */
  latest: boolean;
  notes: ReadingNote[];
  places: NamePlaces;
};

/** The official host of a name, where it stands, and the region that it is of. */
export type OfficialHost = Span & { region: Region };

/** Why a name cannot be read: what is wrong with it, or what keeps its value elsewhere. */
export type UnreadReason = InputProblem | "template" | "variable" | "chart-version";

/** A place where an image is named, and which cannot be told. */
export type FoundUnread = Covering & {
  kind: "unread";
  line: number;
  text: string;
  reason: UnreadReason;
  part: string;
  /** A well-formed name that differs from a wrong one only in what is wrong. */
  nearest?: string;
  /** The host, if the repository behind it is known: the name can have another host though it cannot be read. */
  host?: OfficialHost;
};

/** A name of another registry, of which nothing is asked. */
type FoundOther = Covering & { kind: "other"; line: number; text: string };

export type Finding = FoundImage | FoundUnread | FoundOther;

/**
 * What a file has: names where an image is named, official names anywhere else, and lines that are not of its kind.
 * `read` are pieces in which nothing more is looked for, `comments` those in which names are counted, not listed.
 */
export type Found = {
  names: Finding[];
  mentions: Finding[];
  wrongLines: number[];
  read?: readonly Span[];
  comments?: readonly Span[];
};
