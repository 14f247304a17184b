import { REGION_COLOUR } from "@/components/endpoint/region-colour";
import { Age } from "@/components/feedback/age.client";
import type { RegionState } from "@/lib/contract/catalog/home-catalog";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { RegionChoice } from "./region-choice.client";

/** Renders both registry endpoints, what this server last heard of each, and the switch to the other one. */
export function RegionStates({ states, now }: { states: Readonly<Record<Region, RegionState>>; now: number }) {
  const t = translator("home.regions");
  return (
    <section
      aria-label={t("title")}
      className="grid overflow-clip rounded-card border border-line md:grid-cols-2 md:divide-x md:divide-line"
    >
      {REGIONS.map((region) => (
        <RegionTile key={region} region={region} state={states[region]} now={now} />
      ))}
    </section>
  );
}

type Props = { region: Region; state: RegionState; now: number };

function RegionTile({ region, state, now }: Props) {
  const t = translator("home.regions");
  const name = translator("region")(region);
  return (
    <div className="flex items-center gap-3 px-4 py-2.5 max-md:not-first:border-line max-md:not-first:border-t">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className={`font-semibold ${REGION_COLOUR[region]}`}>{name}</span>
          <code className="text-code">{REGION_HOSTS[region].registry}</code>
        </p>
        <p className="flex flex-wrap gap-x-2 text-dim text-note">
          {state.repositories !== undefined && <span>{t("repositories", { count: state.repositories })}</span>}
          <Heard state={state} now={now} />
        </p>
      </div>
      <RegionChoice region={region} chosen={t("chosen")}>
        {t("choose", { region: name })}
      </RegionChoice>
    </div>
  );
}

function Heard({ state: { reachable, failure, lastAsked }, now }: Omit<Props, "region">) {
  const t = translator("home.regions");
  const reasons = translator("failure.reasons");
  if (reachable === undefined || lastAsked === undefined) return <span>{t("unknown")}</span>;
  const age = () => <Age at={Date.parse(lastAsked)} now={now} />;
  if (reachable) return <span className="text-good">{t.rich("answers", { age })}</span>;
  const reason = reasons(failure ?? "unavailable");
  return <span className="text-ended">{t.rich("failed", { age, reason })}</span>;
}
