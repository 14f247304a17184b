import type { RegionAnswers } from "@/lib/browser/api/region-comparison";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { type RegionAnswer, regionOutcome } from "@/lib/contract/region/region-outcome";
import { ofRegion } from "@/lib/mar/of-region";
import { askRegions, otherRegion, type Region } from "@/lib/mar/region";
import type { Reading } from "@/lib/server/cached/reading";
import { ANSWER_MILLISECONDS, readNewestCreation, readRegionAnswer } from "@/lib/server/image/region/region-answer";
import type { Outcome } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import type { FetchedManifest } from "@/lib/server/registry/registry";

/** The other region's answers, each as soon as it is known. None rejects. */
export type RegionReading = {
  /** The answer of the page's own region. */
  own: Promise<RegionAnswer>;
  /** Both answers, with the creation dates if the images differ. */
  both: Promise<RegionAnswers>;
};

/** Asks the other region what it serves. Sends no extra request to the page's own region. */
export function readOtherRegion(
  { imageName: { repository }, reference, region }: PageOfImage,
  manifest: Promise<Outcome<Reading<FetchedManifest>>>,
): RegionReading {
  const other = otherRegion(region);
  const options = { age: ANSWER_MILLISECONDS };
  const theirs = readRegionAnswer(cachedRegistryOf(other), repository, reference, options);
  const own = manifest.then(answerOf);
  const both = Promise.all([own, theirs]).then(async ([mine, answer]) => {
    const answers = ofRegion<RegionAnswer>(region, mine, answer);
    if (regionOutcome(mine, answer) !== "different") return answers;
    return askRegions((each) => date(each, answers));
  });
  return { own, both };
  async function date(each: Region, answers: RegionAnswers): Promise<RegionAnswer> {
    const answer = answers[each];
    if (!("digest" in answer)) return answer;
    return { ...answer, created: await readNewestCreation(cachedRegistryOf(each), repository, answer.digest) };
  }
}

function answerOf(outcome: Outcome<Reading<FetchedManifest>>): RegionAnswer {
  if (!outcome.ok) return { problem: outcome.problem, readAt: new Date().toISOString() };
  const { value, readAt } = outcome.value;
  return { digest: value.digest, readAt: new Date(readAt).toISOString() };
}
