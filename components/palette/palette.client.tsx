"use client";

import { X } from "lucide-react";
import {
  type ClipboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import { CONTENT_ID } from "@/components/layout/content-id";
import { IconButton } from "@/components/ui/icon-button";
import { SearchField } from "@/components/ui/search-field";
import type { Region } from "@/lib/mar/region";
import { PaletteHints } from "./palette-hints";
import { PaletteList } from "./palette-list.client";
import { optionNames } from "./palette-options";
import { PaletteStatus } from "./palette-status";
import { useOptionKeys } from "./use-option-keys.client";
import { usePaletteGroups } from "./use-palette-groups.client";

type Props = {
  region: Region;
  /** The text typed before this loaded. */
  early: RefObject<string>;
  close: () => void;
};

const LINE_BREAKS = /(?<![^\S\r\n])[^\S\r\n]*[\r\n]+[^\S\r\n]*/g;

/** Renders the content of the search dialog: one field that understands anything, and its options. */
export function Palette({ region, early, close }: Props) {
  const t = useTranslations("palette");
  const [text, setText] = useState(early.current);
  const field = useRef<HTMLInputElement>(null);
  // Searching thousands of names for a first letter must not delay the field.
  const shown = useDeferredValue(text);
  const { groups, status, first, forget } = usePaletteGroups(shown, region);
  const options = optionNames(groups);
  const keys = useOptionKeys(options, first, shown);
  // Until now the plain form took the text, also while this was being rendered.
  useLayoutEffect(() => {
    setText(early.current);
    field.current?.focus();
  }, [early]);

  // If Enter comes before the answer, or before the list has caught up, the answer opens when it arrives.
  const [awaited, setAwaited] = useState<string>();
  const isSettled = shown === text && !status.isWaiting;
  useEffect(() => {
    if (awaited === undefined) return;
    if (awaited !== text) setAwaited(undefined);
    else if (isSettled) {
      setAwaited(undefined);
      if (keys.activeId) document.getElementById(keys.activeId)?.click();
    }
  }, [awaited, text, isSettled, keys.activeId]);

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // A field would join the lines of a file, which changes their meaning.
    if (!/[\r\n]/.test(pasted.trim()) || selectionStart !== 0 || selectionEnd !== value.length) return;
    event.preventDefault();
    setText(pasted);
  };
  const onOpen = () => {
    close();
    // On the opened page, keyboard focus continues in its content.
    document.getElementById(CONTENT_ID)?.focus({ preventScroll: true });
  };
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-center gap-1 border-line border-b p-2">
        <SearchField
          ref={field}
          className="grow"
          role="combobox"
          type="text"
          enterKeyHint="go"
          label={t("label")}
          placeholder={t("placeholder")}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? keys.listId : undefined}
          aria-activedescendant={keys.activeId}
          value={text.replace(LINE_BREAKS, " ")}
          onChange={({ target }) => setText(target.value)}
          onPaste={onPaste}
          onKeyDown={(event) =>
            event.key === "Enter" && !isSettled && !event.nativeEvent.isComposing
              ? setAwaited(text)
              : keys.onKeyDown(event)
          }
        />
        <IconButton label={t("close")} onClick={close} className="md:hidden">
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="grow overflow-y-auto overscroll-contain p-2">
        <PaletteStatus status={status} count={options.length} />
        <PaletteList key={shown} groups={groups} keys={keys} onOpen={onOpen} onForget={forget} />
        {status.isEmpty && <p className="px-2.5 pt-3 text-dim text-small">{t("examples")}</p>}
      </div>
      <PaletteHints />
    </div>
  );
}
