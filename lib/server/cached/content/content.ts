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
import type { RegionMemory } from "../recall/region-memory";
import type { Tier } from "../refreshing";
import { SHARE } from "../share";

/** A blob's use with its limit in bytes. */
export type ContentUse = Required<BlobUse>;

/** Larger content, in bytes, is not stored: packed charts, which are asked for again seldom. */
const STORED_BYTES = 4 * 1024 * 1024;

/**
 * Verified bytes by digest and size, whichever repository of the region they came from. Each digest is kept as one object, on which
 * its views hang. Those who ask a repository for it at one time share one request, whatever they use it as.
 */
export class Content {
  readonly #registry: Pick<Registry, "blob">;
  readonly #memory: RegionMemory;
  readonly #kept: CountedCache<Reading<Uint8Array>>;
  readonly #flights = createFlights<Reading<Uint8Array>>();
  readonly #onGiven: ((tier: Tier) => void) | undefined;
  readonly #viewBytes = new WeakMap<Uint8Array, number>();

  constructor(
    registry: Pick<Registry, "blob">,
    memoryOfRegion: RegionMemory,
    account: MemoryAccount = memory(),
    onGiven?: (tier: Tier) => void,
  ) {
    this.#registry = registry;
    this.#memory = memoryOfRegion;
    this.#onGiven = onGiven;
    const size = ({ value }: Reading<Uint8Array>) => heapSize(value) + (this.#viewBytes.get(value) ?? 0);
    this.#kept = new CountedCache({ account, share: SHARE.large, size });
  }

  /**
   * The bytes of a descriptor for the current visitor, from memory, the store or the registry.
   * @throws RegistryFailure
   */
  async get(repository: Repository, descriptor: Descriptor, use: ContentUse): Promise<Reading<Uint8Array>> {
    const known = await this.recall(descriptor, use);
    if (known) return known;
    await takeVisitorTurn();
    return this.read(repository, descriptor, use, askerSignal());
  }

  /** The bytes in memory, if this use allows as many. No request. */
  known({ digest, size }: Descriptor, { most }: ContentUse): Reading<Uint8Array> | undefined {
    return size <= most ? this.#kept.get(keyOf({ digest, size })) : undefined;
  }

  /** The bytes in memory or in the store, if this use allows as many. No request. */
  async recall(descriptor: Descriptor, use: ContentUse): Promise<Reading<Uint8Array> | undefined> {
    const found = await this.#recalled(descriptor, use);
    if (found) this.#onGiven?.(found.tier);
    return found?.reading;
  }

  async #recalled(
    descriptor: Descriptor,
    use: ContentUse,
  ): Promise<{ reading: Reading<Uint8Array>; tier: Tier } | undefined> {
    const known = this.known(descriptor, use);
    if (known) return { reading: known, tier: "memory" };
    if (descriptor.size > use.most) return undefined;
    const stored = await this.#memory.content({ digest: descriptor.digest, size: descriptor.size });
    return stored && { reading: this.#keep(keyOf(descriptor), stored), tier: "store" };
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
    // Whoever reads has recalled it, too.
    const known = await this.#recalled(descriptor, use);
    if (known) return known.reading;
    const read = (shared?: AbortSignal) => this.#ask(repository, descriptor, use, shared);
    // The client refuses it: a use that allows more bytes must not answer for this one.
    if (descriptor.size > use.most) return read(signal);
    // By repository, though bytes are kept by digest: a repository that lacks the blob must not fail those of another.
    return this.#flights(`${repository} ${keyOf(descriptor)}`, signal, read);
  }

  /** See `AsideReadings.config`. What is not in memory stays out of it. */
  async aside(
    registry: Pick<Registry, "blob">,
    repository: Repository,
    descriptor: Descriptor,
    use: ContentUse,
    signal: AbortSignal,
  ): Promise<Reading<Uint8Array>> {
    const { digest, size } = descriptor;
    const known = this.known(descriptor, use);
    if (known) return known;
    // Recalled within the flight: whoever comes just after another one finds what that one read.
    return this.#flights(
      `${repository} ${keyOf(descriptor)}`,
      signal,
      async (shared) =>
        (await this.#memory.content({ digest, size })) ??
        this.#noted(descriptor, await registry.blob(repository, descriptor, use, shared)),
    );
  }

  async #ask(
    repository: Repository,
    descriptor: Descriptor,
    use: ContentUse,
    signal: AbortSignal | undefined,
  ): Promise<Reading<Uint8Array>> {
    const bytes = await this.#registry.blob(repository, descriptor, use, signal);
    this.#onGiven?.("registry");
    return this.#keep(keyOf(descriptor), this.#noted(descriptor, bytes));
  }

  #noted({ digest, mediaType }: Descriptor, bytes: Uint8Array): Reading<Uint8Array> {
    const reading = { value: bytes, readAt: Date.now() };
    if (bytes.byteLength <= STORED_BYTES)
      this.#memory.noteContent({ digest, bytes, mediaType, readAt: reading.readAt });
    return reading;
  }

  /** Keeps a reading, unless the same content is kept already. */
  #keep(key: string, reading: Reading<Uint8Array>): Reading<Uint8Array> {
    const first = this.#kept.peek(key);
    if (first) return first;
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
