import "server-only";
import pLimit from "p-limit";
import { RegistryFailure } from "../problem/registry-failure";

const MIB = 1024 * 1024;

/** Limit of bytes for the manifests that one view of an index reads, and again for their configurations. */
export const CHILDREN_BYTES = 16 * MIB;
/** Children read at a time: later ones count the actual sizes of earlier ones. */
const AT_A_TIME = 16;

/**
 * Bytes counted for a child whose content did not match its digest or was not a manifest: it is requested each time.
 */
const INVALID_BYTES = MIB / 4;

/**
 * Reads children within a total of bytes: skips a child whose descriptor claims more than is left. A child larger than
 * its descriptor claims reduces what is left for later ones. The same children give the same result, whatever is in
 * memory.
 */
export function createAllowance(bytes = CHILDREN_BYTES) {
  const limit = pLimit(AT_A_TIME);
  let left = bytes;
  /**
   * @param said by the descriptor, in bytes
   * @param read returns the actual number of bytes, and the result
   * @throws RegistryFailure `too-large` if the child does not fit
   */
  return <T>(said: number, read: () => Promise<{ bytes: number; value: T }>): Promise<T> =>
    limit(async () => {
      if (said > left) throw beyond(bytes);
      left -= said;
      try {
        const found = await read();
        left -= Math.max(0, found.bytes - said);
        return found.value;
      } catch (failure) {
        if (failure instanceof RegistryFailure && failure.code === "UPSTREAM_INVALID") left -= INVALID_BYTES;
        throw failure;
      }
    });
}

function beyond(bytes: number): RegistryFailure {
  const mebibytes = Math.round(bytes / MIB);
  return new RegistryFailure("too-large", `it was not read: of one index, ${mebibytes} MiB of content are read`);
}
