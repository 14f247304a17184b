"use client";

import { X } from "lucide-react";
import { useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { IconButton } from "./icon-button";

/**
 * Selects a text in the nearest element that shows exactly it, for a browser that does not let the page copy.
 * @returns false if nothing near the control shows it
 */
export function selectShown(control: Element, text: string): boolean {
  for (let part = control.parentElement; part && !part.matches("main, dialog, body"); part = part.parentElement) {
    const shown = [...part.querySelectorAll("code, pre")].find((each) => each.textContent === text);
    if (shown?.checkVisibility()) return select(shown);
  }
  return false;
}

function select(element: Element): boolean {
  getSelection()?.selectAllChildren(element);
  return true;
}

/** Renders a text over the page, selected: for one that the page does not show. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useTranslations("copied");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    shown.current?.focus();
    if (shown.current?.firstElementChild) select(shown.current.firstElementChild);
  }, []);
  return createPortal(
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose} className="sheet">
      <div className="grid gap-3 p-4 text-base">
        <div className="flex items-center justify-between gap-4">
          <h2 id={titleId} className="font-semibold text-lead">
            {t("byHand")}
          </h2>
          <IconButton label={t("close")} onClick={() => dialog.current?.close()}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
        <p role="status" className="text-small">
          {t("selected")}
        </p>
        <section
          ref={shown}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to take the focus
          tabIndex={0}
          aria-labelledby={titleId}
          className="max-h-64 overflow-auto rounded-control border border-line bg-panel p-3"
        >
          <pre className="whitespace-pre-wrap text-code [overflow-wrap:anywhere]">{text}</pre>
        </section>
      </div>
    </dialog>,
    document.body,
  );
}
