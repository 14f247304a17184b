"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Accessible name of the close button. */
  close: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
};

/** Renders a panel over the page that keeps the focus until it is closed. */
export function Panel({ title, close, open, onOpenChange, children }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(value) => onOpenChange(value)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Popup className="fixed inset-y-0 right-0 z-50 w-80 max-w-[85vw] overflow-y-auto bg-ground p-4 text-text shadow-raised">
          <div className="mb-3 flex items-center justify-between">
            <Dialog.Title className="font-semibold text-lead">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={close}
              className="inline-flex size-8 items-center justify-center rounded-control hover:bg-panel"
            >
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
