import "server-only";
import { SbomFailure } from "../failure";
import type { ValueReader } from "../json/value-reader";

/**
 * Takes a list of packages. `null` is an empty list, as some programs write it.
 * @throws SbomFailure `malformed` for anything else: an unreadable list is not an empty one
 */
export function packageList(element: () => ValueReader): ValueReader {
  return {
    element,
    other: (kind) => {
      if (kind !== "null") throw new SbomFailure("malformed");
    },
  };
}
