import "server-only";
import type { SbomSubject } from "@/lib/mar/sbom/line";
import { parseDigest } from "@/lib/oci/name/digest";
import { Texts } from "../json/texts";
import type { ValueReader } from "../json/value-reader";

/**
 * Takes the subjects of an in-toto statement: the first one, and their number.
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export class StatementSubjects {
  readonly #longest: number;
  first: SbomSubject | undefined;
  count = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  reader(): ValueReader {
    this.first = undefined;
    this.count = 0;
    return {
      element: () => {
        this.count += 1;
        return this.count === 1 ? this.#subject() : undefined;
      },
    };
  }

  #subject(): ValueReader {
    const texts = new Texts<"name" | "sha256" | "sha512">(this.#longest);
    return {
      member: (name) => {
        if (name === "name") return texts.reader("name");
        if (name !== "digest") return undefined;
        return { member: (algorithm) => (isAlgorithm(algorithm) ? texts.reader(algorithm) : undefined) };
      },
      end: () => {
        const name = texts.get("name");
        const digest = parseDigest(`sha256:${texts.get("sha256")}`) ?? parseDigest(`sha512:${texts.get("sha512")}`);
        this.first = { ...(name && { name }), ...(digest && { digest }) };
      },
    };
  }
}

function isAlgorithm(name: string): name is "sha256" | "sha512" {
  return name === "sha256" || name === "sha512";
}
