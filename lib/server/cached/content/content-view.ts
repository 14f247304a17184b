import "server-only";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import type { AskedApart } from "@/lib/server/apart/create-apart";
import { currentClaim, receiving } from "@/lib/server/memory/claim";
import { heapSize } from "@/lib/server/memory/heap-size";
import { askerSignal } from "@/lib/server/visitor/asker-signal";
import { takeVisitorTurn } from "@/lib/server/visitor/visitor-rate";
import { createFlights } from "@/lib/server/waiting/flights";
import type { Reading } from "../reading";
import { type Content, type ContentUse, keyOf } from "./content";

/** Parses verified bytes: the same bytes give the same value. */
export type ParseContent<T> = (bytes: Uint8Array, asked: AskedApart) => T | Promise<T>;

/**
 * One parsed form of content. Values hang on their bytes and go with them; those who ask at one time share one parse. A failed or
 * aborted parse is not kept, and the next one reads the bytes from memory.
 */
export class ContentView<T> {
  readonly #content: Content;
  readonly #use: ContentUse;
  readonly #parse: ParseContent<T>;
  readonly #parsed = new WeakMap<Uint8Array, { value: T }>();
  readonly #flights = createFlights<Reading<T>>();

  constructor(content: Content, use: ContentUse, parse: ParseContent<T>) {
    this.#content = content;
    this.#use = use;
    this.#parse = parse;
  }

  /**
   * The parsed content of a descriptor.
   * @throws RegistryFailure
   */
  async get(repository: Repository, descriptor: Descriptor): Promise<Reading<T>> {
    const known = await this.#content.recall(descriptor, this.#use);
    const parsed = known && this.#parsed.get(known.value);
    if (parsed) return { value: parsed.value, readAt: known.readAt };
    if (!known) await takeVisitorTurn();
    return this.#flights(`${repository} ${keyOf(descriptor)}`, askerSignal(), (signal) =>
      receiving(() => this.#read(repository, descriptor, signal)),
    );
  }

  async #read(repository: Repository, descriptor: Descriptor, signal: AbortSignal): Promise<Reading<T>> {
    const { value: bytes, readAt } = await this.#content.read(repository, descriptor, this.#use, signal);
    const parsed = this.#parsed.get(bytes);
    if (parsed) return { value: parsed.value, readAt };
    // The cache may evict the bytes while they wait for a thread: until they are parsed, they are counted here.
    await currentClaim()?.grow(bytes.byteLength, { signal });
    const subject = `the ${this.#use.called} ${repository}@${descriptor.digest}`;
    const value = await this.#parse(bytes, { subject, key: repository, signal });
    this.#parsed.set(bytes, { value });
    this.#content.countView(descriptor, bytes, heapSize(value));
    return { value, readAt };
  }
}
