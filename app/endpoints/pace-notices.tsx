import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { paceOf } from "@/lib/server/process/paces";

/** Says of each region whose registry asked for fewer requests since when and until when; renders nothing of the others. */
export function PaceNotices() {
  return REGIONS.map((region) => <RegionNotice key={region} region={region} />);
}

function RegionNotice({ region }: { region: Region }) {
  const throttled = paceOf(region).throttled;
  if (!throttled) return null;
  const { host, since, until } = throttled;
  const { minute, second } = formatter();
  const words = { host: REGION_HOSTS[region].registry, since: minute(since), time: second(until) };
  return (
    <p role="status" className="rounded-card border border-line px-4 py-3 text-small">
      {translator("endpoints.pace")(host, words)}
    </p>
  );
}
