"use client";

import { Search } from "lucide-react";
import { lazy, Suspense, type SyntheticEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { HiddenState } from "@/components/address/hidden-state";
import { usePagePath } from "@/components/address/use-page-path.client";
import { usePlainPath } from "@/components/address/use-plain-path.client";
import { useRegion } from "@/components/region/use-region.client";
import { useShortcuts } from "@/components/shortcut/use-shortcuts.client";
import { CATALOG_PATH, pageEntries } from "@/lib/contract/page/page-path";
import { PlainSearch } from "./plain-search";

// Typing works at once: until the script has loaded, or if it cannot load, a plain form takes the text. The next opening
// asks for the script again.
const lazyPalette = () =>
  lazy(() =>
    import("./palette.client").then(
      (module) => ({ default: module.Palette }),
      () => {
        palette = lazyPalette();
        return { default: PlainSearch };
      },
    ),
  );
let palette = lazyPalette();

/** Renders the search on every page: it looks like a field and opens the palette. The catalog has its own field. */
export function PaletteTrigger() {
  const t = useTranslations("palette");
  const path = usePlainPath();
  const pagePath = usePagePath();
  const [region] = useRegion();
  const dialog = useRef<HTMLDialogElement>(null);
  const early = useRef("");
  // What was opened stays until it is closed, whatever the next opening shows.
  const [Palette, setPalette] = useState<ReturnType<typeof lazyPalette>>();
  const close = () => dialog.current?.close();
  const open = () => {
    if (dialog.current?.open) return close();
    early.current = "";
    // The element to focus must exist when the dialog opens.
    flushSync(() => setPalette(() => palette));
    dialog.current?.showModal();
  };
  const onOpen = (event: SyntheticEvent) => {
    event.preventDefault();
    open();
  };
  useShortcuts(open);
  return (
    <>
      {path !== CATALOG_PATH && (
        <search>
          <form action={pagePath(CATALOG_PATH)} onSubmit={onOpen} className="needs-scripting md:mx-auto md:max-w-xl">
            <button
              type="submit"
              aria-haspopup="dialog"
              aria-keyshortcuts="Control+K Meta+K"
              className="flex size-8 items-center justify-center gap-2.5 rounded-control text-dim hover:bg-panel hover:text-text md:h-9 md:w-full md:justify-start md:border md:border-line md:bg-raised md:px-3 md:hover:border-line-strong md:hover:bg-raised md:hover:text-dim"
            >
              <Search aria-hidden className="size-4" />
              <span className="sr-only md:not-sr-only">{t("trigger")}</span>
              <kbd aria-hidden className="ml-auto hidden rounded-small border border-line px-1.5 text-note md:block">
                Ctrl K
              </kbd>
            </button>
            <HiddenState entries={pageEntries({ region })} />
          </form>
          <noscript>
            <PlainSearch region={region} />
          </noscript>
        </search>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape, which the dialog itself takes */}
      <dialog
        ref={dialog}
        aria-label={t("title")}
        onClose={() => setPalette(undefined)}
        onClick={({ target }) => target === dialog.current && close()}
        className="palette"
      >
        {Palette && (
          <Suspense fallback={<PlainSearch region={region} early={early} />}>
            <Palette region={region} early={early} close={close} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
