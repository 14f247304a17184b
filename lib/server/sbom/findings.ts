import "server-only";
import type { SbomEnd, SbomWrapping } from "@/lib/mar/sbom/line";
import { type SbomPackage, sbomPackageSchema } from "@/lib/mar/sbom/package";
import type { DocumentHead } from "./document-head";
import { SbomFailure } from "./failure";
import type { SbomLimits } from "./limits";

/** What has been found so far in one SBOM. */
export class Findings {
  readonly limits: SbomLimits;
  /** The wrapping of the bytes. */
  readonly wrapping: SbomWrapping[] = [];
  #rows: SbomPackage[] = [];
  #packages = 0;
  #unreadable = 0;
  #hasMore = false;
  #head: DocumentHead | undefined;

  constructor(limits: SbomLimits) {
    this.limits = limits;
  }

  /**
   * Marks this as the document. A statement or an envelope has several places for one, and only one may be used.
   * @throws SbomFailure `malformed`
   */
  claim(head: DocumentHead): void {
    this.#head ??= head;
    if (this.#head !== head) throw new SbomFailure("malformed");
  }

  /** Adds a package. If the schema rejects it, it counts as unreadable. */
  add(row: unknown): void {
    // A substring keeps the whole parser chunk alive, so rows get copies.
    const { data } = sbomPackageSchema.safeParse(JSON.parse(JSON.stringify(row)));
    if (!data) this.#unreadable += 1;
    else if (this.#packages >= this.limits.packages) this.#hasMore = true;
    else {
      this.#packages += 1;
      this.#rows.push(data);
    }
  }

  addUnreadable(): void {
    this.#unreadable += 1;
  }

  /** Returns the packages found since the last call. */
  takePackages(): readonly SbomPackage[] {
    const rows = this.#rows;
    if (rows.length > 0) this.#rows = [];
    return rows;
  }

  /** Returns true once the number of packages exceeds the limit and the format is known. */
  isFull(): boolean {
    return this.#hasMore && this.#head?.format() !== undefined;
  }

  /**
   * Returns the last line. `isCut` means that reading stopped at the byte limit.
   * @throws SbomFailure `unknown-format`, `malformed`; `too-large` if the bytes read do not show the format
   */
  end(isCut = false): SbomEnd {
    const described = this.#head?.describe();
    if (!described) throw new SbomFailure(isCut ? "too-large" : "unknown-format");
    const limited = this.#hasMore ? "packages" : isCut ? "bytes" : undefined;
    return {
      ...described,
      wrapping: [...this.wrapping, ...described.wrapping],
      packages: this.#packages,
      unreadable: this.#unreadable,
      ...(limited && { limited }),
    };
  }
}
