import { PRODUCTS, type Product } from "../product/products";
import { nearWord } from "./near-word";
import { partsOfName, respelt } from "./search-query";

/** How words match a product's name: all of its words, some of them or unfinished ones, or with one wrong letter. */
export type ProductMatch = { repository: string; how: "exactly" | "partly" | "nearly" };

/** Words that do not help to identify a product. */
export const NOISE: ReadonlySet<string> = new Set(
  (
    "a an the for of in on with and or to my microsoft ms msft azure mcr mar docker container containers image images " +
    "official linux base repo repository registry"
  ).split(" "),
);

type Alias = { product: number; words: readonly number[] };

/** The table's words, numbered, so that comparing a search with product names compares numbers. */
class ProductNames {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #aliases: Alias[] = [];
  /** Names without spaces: `sqlserver`. */
  readonly #joined = new Map<string, number[]>();
  /** For each product all words of its names. */
  readonly #all: Set<string>[] = [];

  constructor(products: readonly Product[]) {
    for (const [at, { name, repository, otherNames }] of products.entries()) {
      const names = [name.replace(/[(),:]/g, " "), repository, ...(otherNames?.split("|") ?? [])];
      const all = new Set<string>();
      for (const words of names.map((each) => each.toLowerCase().split(/\s+/).map(respelt).flatMap(partsOfName))) {
        this.#aliases.push({ product: at, words: [...new Set(words)].map((word) => this.#number(word)) });
        const joined = words.join("");
        this.#joined.set(joined, [...(this.#joined.get(joined) ?? []), at]);
        for (const word of words) all.add(word);
      }
      this.#all.push(all);
    }
  }

  /** Returns the products that words name, in the order of the table. The last word may be unfinished. */
  match(words: readonly string[], near: boolean): ProductMatch[] {
    const given = new Uint8Array(this.#words.length);
    const meaning = words.map((word, at) => this.#marked(word, at === words.length - 1, near, given));
    const found = new Map<number, ProductMatch["how"]>();
    for (const at of this.#joined.get(words.join("")) ?? []) found.set(at, "exactly");
    for (const { product, words: all } of this.#aliases) {
      if (found.get(product) === "exactly" || !all.every((number) => given[number])) continue;
      const how = this.#howNamed(product, all, words, meaning, given);
      if (how && !(found.get(product) === "partly" && how === "nearly")) found.set(product, how);
    }
    return [...found]
      .sort(([a], [b]) => a - b)
      .flatMap(([at, how]) => {
        const product = PRODUCTS[at];
        return product ? [{ repository: product.repository, how }] : [];
      });
  }

  /** Marks the table's words that a word may mean: equal (1), beginning with it (2), similar (3). */
  #marked(word: string, isLast: boolean, near: boolean, given: Uint8Array): readonly number[] {
    const own = this.#numbers.get(word);
    if (own !== undefined) {
      given[own] = EXACTLY;
      return [own];
    }
    const begins = isLast && word.length > 1;
    const isNear = near ? nearWord(word)?.isNear : undefined;
    const meant: number[] = [];
    for (const [number, known] of this.#words.entries()) {
      const mark = begins && known.startsWith(word) ? BEGUN : isNear && isNearWhole(word, known, isNear) ? NEARLY : 0;
      if (mark === 0) continue;
      given[number] ||= mark;
      meant.push(number);
    }
    return meant;
  }

  #howNamed(
    product: number,
    all: readonly number[],
    words: readonly string[],
    meaning: readonly (readonly number[])[],
    given: Uint8Array,
  ): ProductMatch["how"] | undefined {
    let isExact = true;
    let isNear = false;
    for (const [at, word] of words.entries()) {
      const number = meaning[at]?.find((each) => all.includes(each));
      if (number === undefined) {
        isExact = false;
        if (!NOISE.has(word) && !this.#all[product]?.has(word)) return undefined;
      } else if (given[number] !== EXACTLY) {
        isExact = false;
        isNear ||= given[number] === NEARLY;
      }
    }
    return isNear ? "nearly" : isExact ? "exactly" : "partly";
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }
}

const EXACTLY = 1;
const BEGUN = 2;
const NEARLY = 3;

/** Compares with a whole word, not with a piece of a longer one. */
function isNearWhole(word: string, known: string, isNear: (text: string) => boolean): boolean {
  return Math.abs(known.length - word.length) < 2 && isNear(known);
}

let names: ProductNames | undefined;

/**
 * Returns the products that words name, in the order of the table.
 * @param near whether each word may have one wrong letter
 */
export function matchProducts(words: readonly string[], near: boolean): ProductMatch[] {
  names ??= new ProductNames(PRODUCTS);
  return words.length === 0 ? [] : names.match(words, near);
}
