import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { RegionPace } from "@/lib/server/pace/region-pace";
import type { Clock } from "@/lib/server/reader/clock";
import { RegionReader } from "@/lib/server/reader/region-reader";
import { createRegistry } from "@/lib/server/registry/create-registry";
import type { Limits } from "@/lib/server/registry/limits";
import type { ReaderSettings } from "@/lib/server/settings/reader/reader-settings";
import type { Round } from "@/lib/server/store/reader/reader-store";
import type { Store } from "@/lib/server/store/store";

type Endpoint = { url: string; dataHost: string };
type Options = {
  names?: readonly string[];
  perSecond?: number;
  clock?: Clock;
  limits?: Partial<Limits>;
  onRound?: (round: Round) => void;
  isStoreReady?: () => boolean;
};

/** A line of the log. */
type Line = { message: string; [field: string]: unknown };

/** A reader of a registry with its own caches and pace, as one server has it, and the registry as its visitors have it. */
export function readerOn({ url, dataHost }: Endpoint, store: Store, options: Options = {}) {
  const { names = ["*"], perSecond = 1_000, clock, limits, onRound, isStoreReady = () => true } = options;
  const settings: Omit<ReaderSettings, "isOn"> = { names, perSecond, intervalSeconds: 3_600 };
  const pace = new RegionPace(clock ? { clock: clock.now, random: () => 0 } : {});
  const endpoint = { url, dataHosts: [dataHost] };
  const cached = new CachedRegistry(createRegistry("global", { ...endpoint, pace }), { store });
  const lines: Line[] = [];
  const note = (fields: object, message: string) => void lines.push({ ...fields, message });
  const once = { attempts: 1, timeoutAttempts: 1, refusedAttempts: 1, concurrency: 8, ...limits };
  const reader = new RegionReader({
    ...{ region: "global", store, aside: cached.aside, pace, settings, isStoreReady, onRound },
    registryAt: (own) => createRegistry("global", { ...endpoint, pace: own, limits: once }),
    logger: { info: note, warn: note },
    ...(clock ? { clock } : {}),
  });
  return { reader, cached, lines, pace };
}

/** Reads until so many rounds have ended, by a clock whose waits are over at once. Returns the last of them and the log. */
export async function readRounds(endpoint: Endpoint, store: Store, count: number, options: Options) {
  const ending = new AbortController();
  const ended = new Set<number>();
  let last: Round | undefined;
  const first = (await store.reader.round("global"))?.number ?? 0;
  const onRound = (round: Round) => {
    options.onRound?.(round);
    last = round;
    if (round.endedAt !== undefined && round.number > first) ended.add(round.number);
    if (ended.size >= count) ending.abort();
  };
  const { reader, cached, lines, pace } = readerOn(endpoint, store, { ...options, onRound });
  await reader.run(ending.signal);
  // The note of the end is on its way.
  await store.reader.round("global");
  if (!last) throw new Error("nothing was read");
  return { round: last, cached, lines, pace };
}
