import "server-only";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import { CountedCache } from "@/lib/server/memory/counted-cache";
import { heapSize } from "@/lib/server/memory/heap-size";
import { memory } from "@/lib/server/memory/memory";
import type { MemoryAccount } from "@/lib/server/memory/memory-account";
import type { BlobUse, Registry } from "@/lib/server/registry/registry";
import { askerSignal } from "@/lib/server/visitor/asker-signal";
import { takeVisitorTurn } from "@/lib/server/visitor/visitor-rate";
import { createFlights } from "@/lib/server/waiting/flights";
import type { Reading } from "../reading";
import { SHARE } from "../share";

/** A blob's use with its limit in bytes. */
export type ContentUse = Required<BlobUse>;

/**
 * Verified bytes by digest and size, whichever repository of the region they came from. Each digest is kept as one object, on which
 * its views hang. Those who ask a repository for it at one time share one request, whatever they use it as.
 */
export class Content {
  readonly #registry: Pick<Registry, "blob">;
  readonly #kept: CountedCache<Reading<Uint8Array>>;
  readonly #flights = createFlights<Reading<Uint8Array>>();
  readonly #viewBytes = new WeakMap<Uint8Array, number>();

  constructor(registry: Pick<Registry, "blob">, account: MemoryAccount = memory()) {
    this.#registry = registry;
    const size = ({ value }: Reading<Uint8Array>) => heapSize(value) + (this.#viewBytes.get(value) ?? 0);
    this.#kept = new CountedCache({ account, share: SHARE.large, size });
  }

  /**
   * The bytes of a descriptor for the current visitor, from memory or the registry.
   * @throws RegistryFailure
   */
  async get(repository: Repository, descriptor: Descriptor, use: ContentUse): Promise<Reading<Uint8Array>> {
    const known = this.known(descriptor, use);
    if (known) return known;
    await takeVisitorTurn();
    return this.read(repository, descriptor, use, askerSignal());
  }

  /** The bytes in memory, if this use allows as many. No request. */
  known({ digest, size }: Descriptor, { most }: ContentUse): Reading<Uint8Array> | undefined {
    return size <= most ? this.#kept.get(keyOf({ digest, size })) : undefined;
  }

  /**
   * The same as `get` for work that several may share: it counts as no visitor's turn, and stops when the signal aborts.
   * @throws RegistryFailure; the signal's reason when it aborts
   */
  async read(
    repository: Repository,
    descriptor: Descriptor,
    use: ContentUse,
    signal: AbortSignal | undefined,
  ): Promise<Reading<Uint8Array>> {
    const known = this.known(descriptor, use);
    if (known) return known;
    const read = (shared?: AbortSignal) => this.#ask(repository, descriptor, use, shared);
    // The client refuses it: a use that allows more bytes must not answer for this one.
    if (descriptor.size > use.most) return read(signal);
    // By repository, though bytes are kept by digest: a repository that lacks the blob must not fail those of another.
    return this.#flights(`${repository} ${keyOf(descriptor)}`, signal, read);
  }

  async #ask(
    repository: Repository,
    descriptor: Descriptor,
    use: ContentUse,
    signal: AbortSignal | undefined,
  ): Promise<Reading<Uint8Array>> {
    const bytes = await this.#registry.blob(repository, descriptor, use, signal);
    const key = keyOf(descriptor);
    const first = this.#kept.peek(key);
    if (first) return first;
    const reading = { value: bytes, readAt: Date.now() };
    this.#kept.set(key, reading);
    return reading;
  }

  /** Counts a view with the bytes that it hangs on, for as long as they are kept. `size` is what it takes in memory, in bytes. */
  countView(descriptor: Descriptor, bytes: Uint8Array, size: number): void {
    this.#viewBytes.set(bytes, (this.#viewBytes.get(bytes) ?? 0) + size);
    const key = keyOf(descriptor);
    const kept = this.#kept.peek(key);
    if (kept?.value === bytes) this.#kept.set(key, kept);
  }
}

/** Two descriptors of one digest and different sizes are not both right. */
export function keyOf({ digest, size }: Pick<Descriptor, "digest" | "size">): string {
  return `${digest} ${size}`;
}
