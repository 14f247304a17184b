import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Problem } from "../problem";

/** MAR's answer about something: it exists, it does not exist, or nothing is known. */
export type Presence<T> = { state: "there"; value: T } | { state: "missing" } | { state: "failed"; problem: Problem };

/** What MAR has of a pasted image. A part that was not asked for is left out. */
export type MirroredImage = {
  /** The repository that serves the given digest. */
  digest?: Presence<Repository>;
  /** The digest that the official name's tag points to. */
  tag?: Presence<Digest>;
  /** Whether the repository exists, if neither tag nor digest is known. */
  repository?: Presence<null>;
};
