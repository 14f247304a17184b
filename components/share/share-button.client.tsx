"use client";

import { Share2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/components/feedback/announcer.client";
import { Button } from "@/components/ui/button";

/**
 * Renders a button that hands the page's address to the system's share sheet. Only devices that have one show it: the
 * script of the theme says so before the first paint.
 */
export function ShareButton() {
  const t = useTranslations("share");
  const announce = useAnnounce();
  const share = async () => {
    try {
      await navigator.share({ title: document.title, url: location.href });
    } catch (error) {
      // Whoever closes the sheet knows it.
      if (!(error instanceof DOMException && error.name === "AbortError")) announce(t("failed"));
    }
  };
  return (
    <span className="hidden [[data-share]_&]:contents">
      <Button size="icon" aria-label={t("label")} title={t("label")} onClick={share}>
        <Share2 aria-hidden className="size-3.5" />
      </Button>
    </span>
  );
}
