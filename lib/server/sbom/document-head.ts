import "server-only";
import {
  cycloneDxFormat,
  type SbomFamily,
  type SbomFormat,
  sbomFamily,
  spdx3Format,
  spdxFormat,
} from "@/lib/mar/sbom/format";
import type { SbomEnd, SbomWrapping } from "@/lib/mar/sbom/line";
import { creationDate } from "@/lib/oci/config/creation-date";
import { SbomFailure } from "./failure";
import { Texts } from "./json/texts";
import type { ValueReader } from "./json/value-reader";
import type { StatementSubjects } from "./statement/statement-subjects";

type Word = "spdxVersion" | "bomFormat" | "specVersion" | "name" | "created";
export type DocumentDescription = Omit<SbomEnd, "packages" | "unreadable" | "limited">;

/** A document's statements about itself, in any order of members: the format may follow all packages. */
export class DocumentHead {
  readonly texts: Texts<Word>;
  readonly #longest: number;
  readonly #wrapping: readonly SbomWrapping[];
  readonly #subjects: StatementSubjects | undefined;
  readonly #lists = new Map<string, SbomFamily>();
  #context: SbomFormat | undefined;

  constructor(longest: number, wrapping: readonly SbomWrapping[], subjects?: StatementSubjects) {
    this.texts = new Texts(longest);
    this.#longest = longest;
    this.#wrapping = wrapping;
    this.#subjects = subjects;
  }

  /**
   * Records that the document has this list of packages, in this family of formats.
   * @throws SbomFailure `malformed` if the list occurs twice: it is ambiguous which one counts
   */
  foundList(list: string, family: SbomFamily): void {
    if (this.#lists.has(list)) throw new SbomFailure("malformed");
    this.#lists.set(list, family);
  }

  /** Takes a JSON-LD `@context`: an address, or a list that contains addresses. */
  context(found: () => void): ValueReader {
    const read = (text: string | undefined) => {
      const format = spdx3Format(text ?? "");
      if (!format) return;
      this.#context = format;
      found();
    };
    const address: ValueReader = { text: { longest: this.#longest, read } };
    return { ...address, element: () => address };
  }

  /**
   * Returns the format, if what has been read shows it.
   * @throws SbomFailure `malformed` if two formats are named, or one without such a list of packages
   */
  format(): SbomFormat | undefined {
    const word = (name: Word) => this.texts.get(name) ?? "";
    const [format, ...more] = [
      spdxFormat(word("spdxVersion")),
      cycloneDxFormat(word("bomFormat"), word("specVersion")),
      this.#context,
    ].filter((named) => named !== undefined);
    if (!format) return undefined;
    const isOfAnother = [...this.#lists.values()].some((family) => family !== sbomFamily(format));
    if (more.length > 0 || isOfAnother) throw new SbomFailure("malformed");
    return format;
  }

  /** Returns what the head says; `undefined` for an unknown format. @throws SbomFailure `malformed` */
  describe(): DocumentDescription | undefined {
    const format = this.format();
    if (!format) return undefined;
    const name = this.texts.get("name");
    const created = creationDate(this.texts.get("created"));
    const subject = this.#subjects?.first;
    return {
      format,
      wrapping: [...this.#wrapping],
      ...(name && { name }),
      ...(created && { created }),
      ...(subject && { subject }),
      subjects: this.#subjects?.count ?? 0,
      // SPDX 3 states them in elements and relationships that may be anywhere, far from the package.
      unread: sbomFamily(format) === "SPDX-3" ? ["license", "supplier"] : [],
    };
  }
}
