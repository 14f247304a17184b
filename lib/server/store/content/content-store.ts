import "server-only";
import type { Digest } from "@/lib/oci/name/digest";

/** Verified bytes, their media type if the registry said one, and when it sent them. */
export type StoredContent = { digest: Digest; bytes: Uint8Array; mediaType?: string | undefined; readAt: number };

/** Bytes by digest and size. Beyond a total of bytes, the least recently used leave first. */
export type ContentStore = {
  /**
   * Returns content whose bytes hash to the digest; of any size if none is given. Bytes that do not are dropped, and the
   * result is `undefined`.
   */
  get(key: { digest: Digest; size?: number | undefined }): Promise<StoredContent | undefined>;
  /** Keeps bytes, unless they do not hash to their digest or exceed the total on their own. */
  put(content: StoredContent): Promise<void>;
  /** Returns the total of bytes kept. */
  total(): Promise<number>;
};
