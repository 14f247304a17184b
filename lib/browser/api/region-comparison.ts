import { type RegionAnswer, regionOutcome } from "@/lib/contract/region/region-outcome";
import { askRegions, otherRegion, type Region } from "@/lib/mar/region";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { problemOf } from "./fetch/problem-error";
import { streamRegionAnswers } from "./region-answers";

export type RegionAnswers = Record<Region, RegionAnswer>;

type Options = {
  repository: Repository;
  reference: Reference;
  region: Region;
  /**
   * The known answer of the own region, so that only the other is asked. Without it, and with `anew`, both are asked.
   */
  own: RegionAnswer | undefined;
  signal: AbortSignal;
};

/**
 * Returns the answers of both regions to a reference, with creation dates if they serve different images. A failure is
 * an answer too. Rejects only with the signal's reason.
 */
export async function readRegionAnswers({ own, ...question }: Options): Promise<RegionAnswers> {
  const { region } = question;
  const other = otherRegion(region);
  const [ownAnswer, otherAnswer] = await Promise.all([
    own ?? ask({ ...question, region, anew: true }),
    ask({ ...question, region: other, anew: !own }),
  ]);
  const answers = { [region]: ownAnswer, [other]: otherAnswer };
  return askRegions(dated);

  async function dated(each: Region): Promise<RegionAnswer> {
    const answer = answers[each] ?? ownAnswer;
    if (regionOutcome(ownAnswer, otherAnswer) !== "different" || !("digest" in answer)) return answer;
    const again = await ask({ ...question, region: each, reference: answer.digest, created: true });
    return "digest" in again ? { ...answer, created: again.created } : answer;
  }
}

type Asking = Omit<Options, "own"> & { anew?: boolean; created?: boolean };

async function ask({ reference, signal, ...question }: Asking): Promise<RegionAnswer> {
  let answer: RegionAnswer | undefined;
  let failure: unknown = "the answer broke off";
  try {
    await streamRegionAnswers({ ...question, references: [reference], signal }, ({ reference: _, ...line }) => {
      answer = line;
    });
  } catch (error) {
    signal.throwIfAborted();
    failure = error;
  }
  return answer ?? { problem: problemOf(failure), readAt: new Date().toISOString() };
}
