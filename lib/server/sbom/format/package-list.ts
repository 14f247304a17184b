import "server-only";
import { SbomFailure } from "../failure";
import type { ValueReader } from "../json/value-reader";

/**
 * Takes a list of packages. `null` is an empty one, as some programs write it.
 * @throws SbomFailure `malformed` for anything else: a document whose packages cannot be read is not one without any
 */
export function packageList(element: () => ValueReader): ValueReader {
  return {
    element,
    other: (kind) => {
      if (kind !== "null") throw new SbomFailure("malformed");
    },
  };
}
