import "server-only";
import type { SbomEnd, SbomWrapping } from "@/lib/mar/sbom/line";
import { type SbomPackage, sbomPackageSchema } from "@/lib/mar/sbom/package";
import type { DocumentHead } from "./document-head";
import { SbomFailure } from "./failure";
import type { SbomLimits } from "./limits";

/** What has been found so far in the bytes of one bill of materials. */
export class Findings {
  readonly limits: SbomLimits;
  /** What the bytes themselves are wrapped in. */
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
   * Says that this is the document. In a statement or an envelope there are several places for one, of which one may be
   * taken.
   * @throws SbomFailure `malformed`
   */
  claim(head: DocumentHead): void {
    this.#head ??= head;
    if (this.#head !== head) throw new SbomFailure("malformed");
  }

  /** Adds a package; what the schema refuses is counted as unreadable. */
  add(row: unknown): void {
    // A text that the parser cut out of a longer one would keep all of that alive: rows get texts of their own.
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

  /** The packages found since they were last taken. */
  takePackages(): readonly SbomPackage[] {
    const rows = this.#rows;
    if (rows.length > 0) this.#rows = [];
    return rows;
  }

  /** True once there are more packages than the limit, and what has been read says which format it is. */
  isFull(): boolean {
    return this.#hasMore && this.#head?.format() !== undefined;
  }

  /**
   * The last line; `isCut` where reading ends at the limit of bytes.
   * @throws SbomFailure `unknown-format`, `malformed`; `too-large` where the bytes that were read do not tell the format
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
