import { formatter } from "@/lib/i18n/formatter";

/** Renders the day of a time, in milliseconds since 1970, in UTC. */
export function Time({ at }: { at: number }) {
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {formatter().day(iso)}
    </time>
  );
}
