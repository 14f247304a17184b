import { HoldingsSection } from "@/components/home/holdings-section";
import { NewInMar } from "@/components/home/new-in-mar";
import { EndCoverage, NothingKnown } from "@/components/life/end-coverage";
import { EndDownloads } from "@/components/life/end-downloads";
import { EndTable } from "@/components/life/end-table";
import type { EndOfLifeAnswer, EndRow } from "@/lib/contract/life/end-of-life";
import { noImages } from "@/lib/mar/life/image-counts";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { DAY, NEXT_TAG, NOW, REPOSITORY, TAG } from "../samples";
import { Specimen } from "../specimen";

const INDEXED: EndOfLifeAnswer["indexed"] = {
  ...{ repositories: 118, tags: 52_000, of: 3_012, readAt: new Date(NOW - DAY).toISOString() },
  ...{ summed: 118, left: 4, reads: true },
};
const ROWS: EndRow[] = [
  {
    ...{ namespace: "dotnet", repository: REPOSITORY, line: "6.0", ends: "2024-11-12", state: "ended", days: -700 },
    ...{ source: "table", table: "https://dates.example/", tags: 214, tag: TAG, newest: TAG },
    ...{
      built: new Date(NOW - DAY).toISOString(),
      replacement: { repository: REPOSITORY, line: "10.0", tag: NEXT_TAG },
    },
  },
  {
    ...{
      namespace: "dotnet",
      repository: REPOSITORY,
      line: "windows-20h2",
      ends: "2027-02-01",
      state: "ends",
      days: 30,
    },
    ...{ source: "publisher", tags: 1, tag: TAG, newest: NEXT_TAG },
  },
];
const HOLDINGS = {
  ...{ ...noImages(), repositories: 118, of: 3_012, tags: 52_000, images: 20_400, readAt: NOW - DAY },
  ...{ kinds: { index: 9_000, image: 11_000, "helm-chart": 400 }, platforms: { "linux/amd64": 18_000 } },
  sizes: [1_000, 4_000, 3_000, 2_000, 900, 100],
};
const NEWS = {
  families: [
    {
      family: "dotnet" as const,
      changed: [{ repository: REPOSITORY, day: NOW - DAY, at: NOW - DAY, count: 14, added: 2, tags: [TAG, NEXT_TAG] }],
    },
  ],
  added: [{ repository: repositorySchema.parse("acme/tool"), at: NOW - 2 * DAY }],
  holdings: HOLDINGS,
};

/** Renders what the index has in short: ends of support, what is new, counts. */
export function LifeSpecimens() {
  return (
    <>
      <Specimen name="EndTable, EndCoverage, EndDownloads" isWide>
        <EndCoverage indexed={INDEXED} region="global" now={NOW} />
        <EndDownloads region="global" q="" within={90} />
        <EndTable rows={ROWS} region="global" />
      </Specimen>
      <Specimen name="NothingKnown">
        <NothingKnown indexed={{ ...INDEXED, reads: false }} region="global" />
        <NothingKnown indexed={INDEXED} region="global" />
        <NothingKnown indexed={{ ...INDEXED, store: "lost" }} region="global" />
      </Specimen>
      <Specimen name="NewInMar, HoldingsSection">
        <NewInMar news={NEWS} region="global" />
        <HoldingsSection holdings={HOLDINGS} region="global" now={NOW} />
      </Specimen>
    </>
  );
}
