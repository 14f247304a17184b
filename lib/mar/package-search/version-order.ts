/** Words that make a version earlier than the one without them: `2.0.0-rc.1` comes before `2.0.0`. */
const EARLIER: ReadonlySet<string> = new Set([
  ..."a alpha b beta c canary dev ea experimental m milestone nightly pre preview rc snapshot".split(" "),
]);

/** A version as it is compared: numbers and words. A tilde makes what follows earlier, as in Debian. */
type Parts = readonly (number | string)[];

/** Returns the number before the colon of `1:2.3`, and the rest. */
function epochOf(version: string): { epoch: number | undefined; rest: string } {
  const [, epoch, rest] = /^(\d{1,6}):(.*)$/s.exec(version) ?? [];
  return rest === undefined ? { epoch: undefined, rest: version } : { epoch: Number(epoch), rest };
}

function partsOf(version: string): Parts {
  return (version.match(/\d{1,15}|[a-z]+|~/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part));
}

const isEarlier = (part: number | string) => part === "~" || EARLIER.has(String(part));

/**
 * Compares versions of any ecosystem, both in lower case, to the precision of the second one: 3.0.2-0ubuntu1 is neither below nor above
 * 3.0. Numbers count as numbers, and a release candidate comes before its release. An epoch counts if the second one has it.
 * @returns a negative number, 0 or a positive one
 */
export function compareVersions(version: string, limit: string): number {
  const [of, to] = [epochOf(version), epochOf(limit)];
  if (to.epoch !== undefined && (of.epoch ?? 0) !== to.epoch) return (of.epoch ?? 0) - to.epoch;
  const [left, right] = [partsOf(of.rest.replace(/^v(?=\d)/, "")), partsOf(to.rest.replace(/^v(?=\d)/, ""))];
  for (const [at, limitPart] of right.entries()) {
    const part = left[at];
    if (part === undefined) return isEarlier(limitPart) ? 1 : zeros(right, at) ? 0 : -1;
    if (part !== limitPart) return orderOf(part, limitPart);
  }
  const next = left[right.length];
  return next !== undefined && isEarlier(next) ? -1 : 0;
}

/** Returns true if nothing but zeros follows: 3.0 is 3.0.0. */
function zeros(parts: Parts, from: number): boolean {
  return parts.slice(from).every((part) => part === 0);
}

function orderOf(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number") return 1;
  if (typeof b === "number") return -1;
  if (isEarlier(a) !== isEarlier(b)) return isEarlier(a) ? -1 : 1;
  if (a === "~" || b === "~") return a === "~" ? -1 : 1;
  return a < b ? -1 : 1;
}
