import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Problem } from "../problem";

/** What MAR says of something: that it has it, that it has not, or nothing. */
export type Presence<T> = { state: "there"; value: T } | { state: "missing" } | { state: "failed"; problem: Problem };

/** What MAR has of an image that was pasted; what was not asked for is left out. */
export type MirroredImage = {
  /** The given digest, and the repository that serves it. */
  digest?: Presence<Repository>;
  /** The digest that the tag of the official name stands for. */
  tag?: Presence<Digest>;
  /** Whether there is such a repository, where neither tag nor digest is known. */
  repository?: Presence<null>;
};
