"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import type { DialogWords } from "./dialog-words";

const ShortcutsDialog = lazy(() =>
  import("./shortcuts-dialog.client").then((module) => ({ default: module.ShortcutsDialog })),
);

type Props = { words: DialogWords; children: ReactNode };

/** Renders the button that opens the list of shortcuts. Without scripts there are none. */
export function ShortcutsButton({ words, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
        className="needs-scripting text-accent underline"
      >
        {words.title}
      </button>
      {isOpen && (
        <Suspense>
          <ShortcutsDialog words={words} onClose={() => setOpen(false)}>
            {children}
          </ShortcutsDialog>
        </Suspense>
      )}
    </>
  );
}
