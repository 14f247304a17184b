"use client";

import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Facet } from "@/components/tag-list/facets/facet.client";
import { type ListPlace, ListPlaceProvider } from "@/components/tag-list/list-place.client";
import { TagMatrix } from "@/components/tag-list/matrix/tag-matrix.client";
import { RegionFacet } from "@/components/tag-list/regions/region-facet.client";
import { RegionMark } from "@/components/tag-list/regions/region-mark.client";
import { TagGroupRow } from "@/components/tag-list/table/tag-group-row";
import { TagRow } from "@/components/tag-list/table/tag-row.client";
import { TagArrangement } from "@/components/tag-list/tag-arrangement.client";
import { TagFilterField } from "@/components/tag-list/tag-filter-field.client";
import { TagStatus } from "@/components/tag-list/tag-status.client";
import { type TagDetails, TagDetailsStore } from "@/lib/browser/known/tag-details";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { parseTagName } from "@/lib/mar/tag/parse";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { NOW, ONE, REPOSITORY, summaryOf, TWO, YESTERDAY } from "../samples";
import { Specimen } from "../specimen";

const PLATFORMS = ["linux/amd64", "linux/arm64/v8", "linux/arm/v7", "windows/amd64"];
const answered = (digest: typeof ONE): RegionAnswer => ({ digest, readAt: YESTERDAY });
const refused = (code: "MANIFEST_UNKNOWN" | "UPSTREAM_TIMEOUT"): RegionAnswer => ({
  problem: { code, message: "" },
  readAt: YESTERDAY,
});

type Row = { name: string; details?: TagDetails; answer?: RegionAnswer; isSelected?: boolean; aliases?: string[] };
const ROWS: Row[] = [
  {
    name: "10.0-noble-chiseled",
    details: { summary: summaryOf(ONE, PLATFORMS, { pushed: YESTERDAY }) },
    answer: answered(ONE),
    aliases: ["10.0-noble-chiseled", "10.0.3-noble-chiseled"],
  },
  {
    name: "9.0-alpine3.22-arm64v8",
    details: { summary: summaryOf(TWO, PLATFORMS.slice(1, 2), { lifecycle: { endOfLife: "2025-11-12" } }) },
    answer: answered(ONE),
    isSelected: true,
  },
  { name: "latest", details: { summary: summaryOf(TWO, []) }, answer: refused("MANIFEST_UNKNOWN") },
  { name: "8.0-nanoserver-ltsc2022", answer: refused("UPSTREAM_TIMEOUT") },
  {
    name: "8.0.1",
    details: { problem: { code: "TOOMANYREQUESTS", reason: "throttled", message: "" } },
    answer: refused("UPSTREAM_TIMEOUT"),
  },
];
const NAMES = [
  ...["10.0-noble", "10.0-noble-amd64", "10.0-noble-arm64v8", "10.0-alpine3.22", "9.0-noble", "9.0-alpine3.21"],
  ...["9.0-alpine3.21-arm32v7", "9.0-nanoserver-ltsc2025", "10.0-noble-chiseled"],
].map(parseTagName);
const KNOWN = new TagDetailsStore().view();

/** Renders the parts of a list of tags, each in its states. */
export function TagListSpecimens() {
  const t = useTranslations("repository");
  const [chosen, setChosen] = useState("noble");
  const field = useRef<HTMLInputElement>(null);
  const values = ["noble", "alpine3.22", "azurelinux3.0", "trixie", "jammy", "nanoserver-ltsc2025", "focal", "buster"];
  return (
    <>
      <Specimen name="TagFilterField, TagArrangement, TagStatus" isWide>
        <InList>
          <div className="flex flex-wrap items-center gap-2">
            <TagFilterField text="os:alpine" help={null} field={field} type={nothing} settle={nothing} />
            <TagArrangement hasMatrix />
          </div>
          <TagStatus known={KNOWN} found={NAMES} compared={undefined} shown={9} total={9} readAt={NOW} {...HANDLERS} />
        </InList>
        <InList compares>
          <TagStatus
            known={KNOWN}
            found={NAMES}
            compared={undefined}
            shown={9}
            total={10244}
            readAt={NOW}
            {...HANDLERS}
          />
        </InList>
      </Specimen>
      <Specimen name="TagRow, TagGroupRow, RegionMark" isWide>
        <InList compares>
          <table aria-label={t("tags")} className="group/tags w-full table-fixed border-collapse">
            <Columns />
            <tbody>
              <TagGroupRow row={{ kind: "digest", digest: ONE, count: 2 }} position={0} />
              {ROWS.map(({ name, ...row }, position) => {
                const tag = parseTag(name);
                return tag && <Shown key={name} {...{ tag, position }} {...row} />;
              })}
            </tbody>
          </table>
        </InList>
      </Specimen>
      <Specimen name="Facet">
        <Facet
          title={t("facets.os")}
          source={t("facets.fromNames")}
          values={values.map((value, at) => ({ value, label: value, count: 4000 >> at, selected: value === chosen }))}
          onChoose={setChosen}
        />
        <RegionFacet compared={COMPARED} address={ADDRESS} />
      </Specimen>
      <Specimen name="TagMatrix">
        <InList>
          <TagMatrix tags={NAMES} />
        </InList>
      </Specimen>
    </>
  );
}

const COMPARED = {
  ...{ answers: new Map(), outcome: () => undefined, counts: { same: 40, different: 2, missing: 12, failed: 1 } },
  read: async () => {},
  Mark: RegionMark,
};
const ADDRESS = { q: "", platform: null, regions: "different" as const, set: async () => new URLSearchParams() };
const HANDLERS = { onCompare: nothing };

/** Gives the columns their widths, as a table's head does. */
function Columns() {
  const t = useTranslations("repository");
  return (
    <thead className="text-dim text-note">
      <tr className="h-6.5 border-line border-b">
        <th scope="col" className="px-1.5 text-left font-semibold">
          {t("tag")}
        </th>
        <th scope="col" className="hidden w-40 px-1.5 text-left font-semibold xl:table-cell">
          {t("today")}
        </th>
        <th scope="col" className="hidden w-38 px-1.5 text-left font-semibold md:table-cell">
          {t("platforms")}
        </th>
      </tr>
    </thead>
  );
}

function Shown({ tag, position, details, answer, aliases, isSelected = false }: Omit<Row, "name"> & Placed) {
  return <TagRow {...{ tag, position, details, answer, aliases, isSelected }} RegionMark={RegionMark} />;
}
type Placed = { tag: Tag; position: number };

function InList({ compares = false, children }: { compares?: boolean; children: ReactNode }) {
  const [store] = useState(() => new TagDetailsStore());
  const place: ListPlace = {
    ...{ region: "global", repository: REPOSITORY, store, compares, restless: false, onSelect: nothing },
    view: {
      ...{ repository: REPOSITORY, rows: [], from: 0, count: 0, shown: 0, total: 0, hasMatrix: true },
      suggestion: { first: [], ended: [] },
      ...{ readAt: NOW, now: NOW },
    },
  };
  return <ListPlaceProvider place={place}>{children}</ListPlaceProvider>;
}

function nothing() {}
