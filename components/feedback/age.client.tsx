"use client";

import { memo, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { noteShownAge } from "@/lib/i18n/time/shown-age";

const STEP_MILLISECONDS = 10_000;
const UNITS = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
] as const;

/**
 * Renders how long ago something was read. `now` is the server's clock when the page was made, so that server and
 * browser render the same. No word changes within a minute, so that a page can be kept for one and still be right.
 */
export const Age = memo(function Age({ at, now }: { at: number; now: number }) {
  const t = useTranslations("age");
  const [clock, setClock] = useState(now);
  useEffect(() => {
    setClock(Date.now());
    const timer = setInterval(() => setClock(Date.now()), STEP_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((clock - at) / 1000);
  const unit = UNITS.find(([, length]) => seconds >= length);
  const step = unit?.[1] ?? 60;
  noteShownAge(at + (Math.max(0, Math.floor(seconds / step)) + 1) * step * 1000);
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      {unit ? t(unit[0], { count: Math.floor(seconds / unit[1]) }) : t("now")}
    </time>
  );
});
