import type { Attempt } from "./attempts";
import type { NameIndex } from "./name-index";
import { LEVEL, type Levels } from "./name-parts";
import { matchProducts, type ProductMatch } from "./product-match";
import { partsOfName } from "./search-query";

/** The order of results. Within a tier, names keep the index's order and products the table's. */
const TIER = {
  name: 0,
  lastComponentWithTags: 1,
  product: 2,
  lastComponent: 3,
  productPartly: 4,
  begins: 5,
  lastBegins: 6,
  componentBegins: 7,
  productNearly: 8,
  within: 9,
  joined: 10,
  near: 11,
} as const;
/** The number of tiers that modules move down: below all images. */
const MODULE = 12;
const NONE = 2 * MODULE;
/** Marks a name that is already in the result. */
const DONE = 255;

const PRODUCT_TIERS = { exactly: TIER.product, partly: TIER.productPartly, nearly: TIER.productNearly } as const;
const LEVEL_TIERS: Readonly<Record<number, number>> = {
  [LEVEL.part]: TIER.lastBegins,
  [LEVEL.beginning]: TIER.componentBegins,
  [LEVEL.within]: TIER.within,
  [LEVEL.joined]: TIER.joined,
  [LEVEL.near]: TIER.near,
};
const NUMBER = /^v?\d/;

/**
 * Returns the positions of the names that an attempt finds, the best first, and of those whose product it names
 * exactly.
 */
export function ranked(
  index: NameIndex,
  attempt: Attempt,
  namesModules: boolean,
): { found: number[]; named: ReadonlySet<number> } {
  const { words, tagWords } = attempt;
  const tiers = new Uint8Array(index.names.length).fill(NONE);
  const put = (position: number, tier: number) => {
    const isMoved = position >= index.firstModule && tier > TIER.name && !namesModules;
    const moved = isMoved ? tier + MODULE : tier;
    if (moved < (tiers[position] ?? 0)) tiers[position] = moved;
  };
  if (attempt.literal !== undefined) putLiteral(index, attempt.literal, put);
  else putWords(index, attempt, put);
  if (words.length + tagWords.length > 1) putLastComponents(index, attempt, tiers, put);
  const meant = meantProducts(attempt);
  const found: number[][] = Array.from({ length: 2 * NONE }, () => []);
  const named = new Set<number>();
  for (const { repository, how } of meant) {
    const position = index.positionOf(repository);
    if (position === undefined || named.has(position)) continue;
    if (how === "exactly") named.add(position);
    const tier = PRODUCT_TIERS[how];
    if (tier >= (tiers[position] ?? 0)) continue;
    tiers[position] = DONE;
    found[2 * tier]?.push(position);
  }
  for (let position = 0; position < tiers.length; position += 1) {
    const tier = tiers[position] ?? NONE;
    if (tier >= NONE) continue;
    // Names that contain the tag words come before those whose tags may.
    const name = index.names[position] ?? "";
    const lacks = tagWords.length > 0 && !tagWords.every((word) => name.includes(word));
    found[2 * tier + Number(lacks)]?.push(position);
  }
  const inOrder: number[] = [];
  for (const tier of found) for (let at = 0; at < tier.length; at += 1) inOrder.push(tier[at] ?? 0);
  return { found: inOrder, named };
}

const SLASH = 47;

type Put = (position: number, tier: number) => void;

function putLiteral(index: NameIndex, literal: string, put: Put): void {
  let isFound = false;
  const beginning = `/${literal}`;
  index.forEachHolding(literal, (position, at) => {
    isFound = true;
    put(position, literalTier(index.names[position] ?? "", literal, at, beginning));
  });
  const joined = isFound ? undefined : index.joinedLevels(literal);
  for (const [position, level] of joined?.entries() ?? []) if (level) put(position, LEVEL_TIERS[level] ?? TIER.joined);
}

function literalTier(name: string, literal: string, at: number, beginning: string): number {
  if (name.length === literal.length) return TIER.name;
  const last = name.lastIndexOf("/") + 1;
  const beginsLast = at <= last && name.startsWith(literal, last);
  if (beginsLast && name.length === last + literal.length) return TIER.lastComponent;
  if (at === 0) return TIER.begins;
  if (beginsLast) return TIER.lastBegins;
  return name.charCodeAt(at - 1) === SLASH || name.includes(beginning, at) ? TIER.componentBegins : TIER.within;
}

/** Adds the names with all words, ranked by the worst match. Two words may be joined in a name: `nano server`. */
function putWords(index: NameIndex, { words, near }: Attempt, put: Put): void {
  const pairs = words.map((word, at) => (at === 0 ? undefined : index.levels(`${words[at - 1]}${word}`)));
  let worst: Levels | undefined;
  for (const [at, word] of words.entries()) {
    const ways = [index.levels(word), pairs[at], pairs[at + 1], near ? index.nearLevels(word) : undefined];
    const [first = index.joinedLevels(word), ...others] = ways.filter((levels) => levels !== undefined);
    if (!first) return;
    const levels = first.slice();
    for (const other of others) keepBetter(levels, other);
    if (worst) keepWorse(worst, levels);
    else worst = levels;
  }
  for (let position = 0; worst && position < worst.length; position += 1) {
    const level = worst[position];
    if (level) put(position, LEVEL_TIERS[level] ?? TIER.near);
  }
}

/** Moves up names whose last component is all words, the last word, or one of them. */
function putLastComponents(index: NameIndex, { words, tagWords }: Attempt, tiers: Uint8Array, put: Put): void {
  const joined = (some: readonly string[]) => partsOfName(some.join(" ")).join("");
  const whole = joined([...words, ...tagWords]);
  const ends = new Set([...words.map((_, at) => joined(words.slice(at))), ...words]);
  for (let position = 0; position < tiers.length; position += 1) {
    if ((tiers[position] ?? NONE) >= NONE) continue;
    const last = index.lastComponent(position);
    if (last !== whole && !ends.has(last)) continue;
    const hasTags = tagWords.length > 0 && tagWords.every((word) => index.names[position]?.includes(word));
    put(position, hasTags ? TIER.lastComponentWithTags : TIER.lastComponent);
  }
}

function keepBetter(levels: Levels, others: Levels): void {
  for (let at = 0; at < levels.length; at += 1) {
    const other = others[at] ?? 0;
    if (other !== 0 && (levels[at] === 0 || other < (levels[at] ?? 0))) levels[at] = other;
  }
}

function keepWorse(levels: Levels, others: Levels): void {
  for (let at = 0; at < levels.length; at += 1) {
    const other = others[at] ?? 0;
    levels[at] = levels[at] === 0 || other === 0 ? 0 : Math.max(levels[at] ?? 0, other);
  }
}

/**
 * Returns the products that an attempt names. Those whose names also have the tag words come first: `dotnet chiseled`.
 */
function meantProducts({ words, tagWords, near }: Attempt): readonly ProductMatch[] {
  // Words with a slash are a repository name.
  if (words.some((word) => word.includes("/"))) return [];
  const parts = words.flatMap(partsOfName);
  const others = tagWords.filter((word) => !NUMBER.test(word));
  const both = others.length > 0 ? matchProducts([...parts, ...others], false) : [];
  return [...both.filter(({ how }) => how === "exactly"), ...matchProducts(parts, near)];
}
