"use client";

import { useTranslations } from "use-intl";
import { Offer } from "@/components/palette/offer.client";
import { PaletteHints } from "@/components/palette/palette-hints";
import { PaletteList } from "@/components/palette/palette-list.client";
import { optionNames, type PaletteGroup, type PaletteOption } from "@/components/palette/palette-options";
import { PaletteStatus } from "@/components/palette/palette-status";
import { PlainSearch } from "@/components/palette/plain-search";
import { useOptionKeys } from "@/components/palette/use-option-keys.client";
import type { PaletteState } from "@/components/palette/use-palette-groups.client";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { REGION_HOSTS } from "@/lib/mar/region";
import { Specimen } from "../specimen";

const PATH = "/dotnet/aspnet";
const option = (more: Partial<PaletteOption>): PaletteOption => ({
  ...{ kind: "repository", region: "global", name: "dotnet/aspnet", path: PATH },
  ...more,
});
const GROUPS: PaletteGroup[] = [
  {
    id: "answer",
    options: [
      option({
        kind: "image",
        name: "dotnet/aspnet:10.0",
        given: { name: "microsoft/aspnetcore:10.0", relation: "old-hub-name" },
      }),
    ],
  },
  {
    id: "repositories",
    options: [
      option({ product: "ASP.NET Core Runtime", filter: "os:alpine" }),
      option({ name: "azure-app-configuration/app-configuration-emulator", region: "china" }),
      option({ kind: "search", name: "aspnet", found: 12 }),
    ],
  },
];
const RECENT: PaletteGroup[] = [{ id: "recent", options: [option({ path: "/recent" })] }];

const QUIET: PaletteState = {
  ...{ isEmpty: false, isWaiting: false, isSearch: false, outcome: undefined },
  ...{ isCatalogMissing: false, leftOut: [], failed: undefined },
};
const REFUSED: ResolveOutcome = {
  ok: false,
  refusal: {
    ...{ problem: "repository-unknown", part: "dotnet/aspnt", region: "global" },
    nearest: [{ input: "dotnet/aspnet", region: "global", path: PATH }],
  },
};
const STATES: Record<string, PaletteState> = {
  waiting: { ...QUIET, isWaiting: true },
  failed: { ...QUIET, failed: REGION_HOSTS.china.registry, isCatalogMissing: true },
  refused: { ...QUIET, outcome: REFUSED },
  leftOut: { ...QUIET, leftOut: ["&", "(x)"] },
};

/** Renders the content of the search dialog: options in groups, and what it says instead of them. */
export function PaletteSpecimens() {
  const t = useTranslations("palette");
  return (
    <>
      <Specimen name="Palette">
        <div className="overflow-clip rounded-card border border-line">
          <div className="p-2">
            <Options groups={GROUPS} />
          </div>
          <PaletteHints />
        </div>
        <Options groups={RECENT} />
        <p className="px-2.5 text-dim text-small">{t("examples")}</p>
      </Specimen>
      <Specimen name="PaletteStatus, Offer, PlainSearch">
        {Object.entries(STATES).map(([name, status]) => (
          <PaletteStatus key={name} status={status} count={0} />
        ))}
        <Offer outcome={REFUSED} />
        <PlainSearch region="global" />
      </Specimen>
    </>
  );
}

function Options({ groups }: { groups: readonly PaletteGroup[] }) {
  const keys = useOptionKeys(optionNames(groups), 0, "");
  return <PaletteList groups={groups} keys={keys} onOpen={nothing} onForget={nothing} />;
}

function nothing() {}
