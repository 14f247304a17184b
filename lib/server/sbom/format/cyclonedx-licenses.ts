import "server-only";
import { Texts } from "../json/texts";
import type { ValueReader } from "../json/value-reader";

/**
 * Takes the licenses of one CycloneDX component: an SPDX expression, or SPDX ids and names, joined with commas.
 * @see https://cyclonedx.org/docs/1.6/json/#components_items_licenses
 */
export class CycloneDxLicenses {
  readonly #longest: number;
  #joined = "";
  isTooLong = false;

  constructor(longest: number) {
    this.#longest = longest;
  }

  get text(): string | undefined {
    return this.isTooLong || this.#joined === "" ? undefined : this.#joined;
  }

  reader(): ValueReader {
    this.#joined = "";
    this.isTooLong = false;
    return { element: () => this.#choice() };
  }

  #choice(): ValueReader {
    const texts = new Texts<"expression" | "id" | "name">(this.#longest);
    const license: ValueReader = {
      member: (name) => (name === "id" || name === "name" ? texts.reader(name) : undefined),
    };
    return {
      member: (name) => {
        if (name === "expression") return texts.reader(name);
        return name === "license" ? license : undefined;
      },
      end: () => this.#add(texts),
    };
  }

  #add(texts: Texts<"expression" | "id" | "name">): void {
    const names = ["expression", "id", "name"] as const;
    const text = names.map((name) => texts.get(name)).find((found) => found !== undefined);
    if (text !== undefined) this.#joined = this.#joined === "" ? text : `${this.#joined}, ${text}`;
    const isLeftOut = text === undefined && names.some((name) => texts.isTooLong(name));
    if (isLeftOut || this.#joined.length > this.#longest) this.isTooLong = true;
    if (this.isTooLong) this.#joined = "";
  }
}
