import "server-only";
import type { Registry } from "prom-client";
import type { RegionProgress } from "@/lib/contract/health/reader-progress";
import { REGIONS } from "@/lib/mar/region";
import { readerProgress } from "../process/reader";
import { Measured } from "./measured";
import { asStates, type Numbered, tellNumbers } from "./told-counts";

/** The least time between two measurements, in milliseconds: about as often as Prometheus asks. */
const PAUSE = 10_000;
const STATES = ["off", "waiting", "reading", "complete", "paused"] as const;

/** Tells how far the background reader of the catalog is, and how much the index has. */
export function tellIndex(register: Registry): void {
  const measured = new Measured(readerProgress, { pause: PAUSE });
  tellNumbers(register, {
    name: "index_state",
    help: "1 for the state of the index, by region: whether its reader is off, waits, reads, has read everything, or pauses after failures.",
    labels: ["region", "state"],
    now: async () => {
      const progress = await measured.last();
      if (!progress) return [];
      return REGIONS.flatMap((region) =>
        asStates(STATES, progress.isOn ? progress.regions[region].state : "off", [region]),
      );
    },
  });
  tellNumbers(register, {
    name: "index_leader",
    help: "1 if this process reads for the index; of several on one store one does.",
    now: async () => {
      const progress = await measured.last();
      return [{ labels: [], value: progress?.isOn && progress.leader === "this" ? 1 : 0 }];
    },
  });
  const tellOfRegions = (name: string, help: string, labels: readonly string[], told: Told) =>
    tellNumbers(register, {
      name,
      help,
      labels: ["region", ...labels],
      now: async () => {
        const progress = await measured.last();
        if (!progress?.isOn) return [];
        return REGIONS.flatMap((region) =>
          told(progress.regions[region]).map((each) => ({ ...each, labels: [region, ...each.labels] })),
        );
      },
    });
  tellOfRegions(
    "index_repositories",
    "Repositories: of the catalog, wanted by INDEX_NAMES, with a known list of tags, and those whose lists the round has still to read.",
    ["are"],
    ({ catalog, repositories, listed, listsLeft }) =>
      numbered({ catalog, wanted: repositories, listed, left: listsLeft }),
  );
  tellOfRegions(
    "index_tags",
    "Tags: of the lists that are known, and of them those whose digests are.",
    ["are"],
    ({ tags, read }) => numbered({ listed: tags, read }),
  );
  tellOfRegions(
    "index_sboms",
    "Images: asked for their SBOMs, with one that was read, with one that cannot be read, and not asked yet.",
    ["are"],
    ({ sboms }) =>
      sboms
        ? numbered({
            asked: sboms.images,
            with_sbom: sboms.withSbom,
            unreadable: sboms.unreadable,
            waiting: sboms.waiting,
          })
        : [],
  );
  tellOfRegions(
    "index_round",
    "What the current round, or the last one, has done: requests, answers that could not be used, and lists and tags read in the last minute.",
    ["has"],
    ({ requests, failures, perMinute }) => numbered({ requests, failures, per_minute: perMinute }),
  );
  tellOfRegions("index_round_ended_seconds", "When the last round ended, in seconds since 1970.", [], ({ endedAt }) =>
    endedAt === undefined ? [] : [{ labels: [], value: endedAt / 1000 }],
  );
  tellOfRegions("index_seconds_to_go", "Until the round ends at its present speed.", [], ({ secondsToGo }) =>
    secondsToGo === undefined ? [] : [{ labels: [], value: secondsToGo }],
  );
}

type Told = (progress: RegionProgress) => readonly Numbered[];

function numbered(values: Record<string, number>): Numbered[] {
  return Object.entries(values).map(([label, value]) => ({ labels: [label], value }));
}
