import "server-only";
import pLimit from "p-limit";
import { RegistryFailure } from "../problem/registry-failure";

const MIB = 1024 * 1024;

/** Bytes of the manifests of its entries that one view of an index reads; as many of their configurations. */
export const CHILDREN_BYTES = 16 * MIB;
/** Children that are read at one time: those after them know what these really had. */
const AT_A_TIME = 16;

/** What a child counts whose bytes came and were not those of its digest, or no manifest: they are asked for again each time. */
const INVALID_BYTES = MIB / 4;

/**
 * Reads children within so many bytes together: one whose descriptor says more than is left is not read. Those that have more than
 * their descriptors say take it from the ones after them. The same children come to the same end each time, whatever is known of them.
 */
export function createAllowance(bytes = CHILDREN_BYTES) {
  const limit = pLimit(AT_A_TIME);
  let left = bytes;
  /**
   * @param said by the descriptor, in bytes
   * @param read gives the bytes that there really were, and what is made of them
   * @throws RegistryFailure `too-large` where the child does not fit
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
