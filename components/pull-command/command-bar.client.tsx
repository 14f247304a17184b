"use client";

import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { CopyButton } from "@/components/ui/copy-button.client";

/** Marks the document while the bar is there: the style sheet keeps room for it. */
const SHOWN = "data-bar";

/**
 * Renders the command within the thumb's reach, at the bottom of a phone, once the box around this element is scrolled
 * out of sight.
 */
export function CommandBar({ text }: { text: string }) {
  const t = useTranslations("pull");
  const place = useRef<HTMLSpanElement>(null);
  const [isPast, setPast] = useState(false);
  useEffect(() => {
    const box = place.current?.parentElement;
    if (!box) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setPast(!entry.isIntersecting && entry.boundingClientRect.bottom <= 0);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute(SHOWN, isPast);
    return () => document.documentElement.removeAttribute(SHOWN);
  }, [isPast]);
  return (
    <>
      <span ref={place} hidden />
      {isPast &&
        createPortal(
          <aside aria-label={t("title")} className="command-bar">
            <code className="min-w-0 grow truncate text-code">{text}</code>
            <CopyButton look="primary" size="large" text={text} label={t("copyLabel")}>
              {t("copy")}
            </CopyButton>
          </aside>,
          document.body,
        )}
    </>
  );
}
