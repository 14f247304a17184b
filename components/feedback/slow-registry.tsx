import { Hourglass } from "lucide-react";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { Age } from "./age.client";

type Props = {
  region: Region;
  /** What throttles: the registry endpoint, or the hosts to which it redirects blobs. */
  host: "registry" | "data";
  /** When it is asked again, in milliseconds since 1970. */
  until: number;
  /** When the registry said what the page shows, if that is one answer. */
  readAt: number | undefined;
  now: number;
  className?: string | undefined;
};

/** Renders that the registry asked for fewer requests, what that means for the page, and until when. */
export function SlowRegistry({ region, host, until, readAt, now, className = "my-3" }: Props) {
  const t = translator("pace");
  const words = { host: REGION_HOSTS[region].registry, time: formatter().second(until) };
  return (
    <p
      role="status"
      className={`flex items-baseline gap-2 rounded-card border border-line bg-panel px-4 py-2.5 text-small ${className}`}
    >
      <Hourglass aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-warning" />
      <span>
        {host === "registry" && readAt !== undefined
          ? t.rich("dated", { ...words, age: () => <Age at={readAt} now={now} /> })
          : t(host, words)}
      </span>
    </p>
  );
}
