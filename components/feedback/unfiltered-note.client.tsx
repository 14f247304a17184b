"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

/**
 * Returns true if what is asked for differs from what the server rendered.
 * @param view what the server rendered; another one for each of its answers
 */
export function useHasChanged(view: object, asked: string): boolean {
  const [served, setServed] = useState({ view, asked });
  if (served.view !== view) setServed({ view, asked });
  return served.view === view && served.asked !== asked;
}

/** Says that a list is as the server rendered it, as the rest could not be read; the form with the filter asks the server. */
export function UnfilteredNote() {
  const t = useTranslations("unfiltered");
  return (
    <div role="alert" className="my-2 rounded-control border border-ended bg-ended-soft px-3 py-2 text-small">
      <p>
        <strong className="font-semibold">{t("title")}</strong> {t("why")}
      </p>
      <p className="mt-0.5">{t("advice")}</p>
    </div>
  );
}
