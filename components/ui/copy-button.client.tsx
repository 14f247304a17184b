"use client";

import { Check, Copy } from "lucide-react";
import { type ComponentProps, type MouseEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/components/feedback/announcer.client";
import { Button } from "./button";
import { classNames } from "./class-names";

type Props = Omit<ComponentProps<typeof Button>, "onClick" | "children"> & {
  /** The text to copy, or a function that makes it on demand. */
  text: string | (() => Promise<string>);
  /** The accessible name, if the visible words are not enough. */
  label: string;
  /** What the announcement calls the copied text, if that is too long. */
  said?: string;
  /** The visible words; without them, only an icon. */
  children?: string;
};

const CONFIRMED_MILLISECONDS = 2000;

/**
 * Renders a button that copies a text and announces it. Where the browser forbids it, as on plain http and in some frames, the
 * text is selected instead: where the page shows it, else over the page.
 */
export function CopyButton({ text, label, said, children, className, ...button }: Props) {
  const t = useTranslations("copied");
  const announce = useAnnounce();
  // A button whose name changed has not copied that one.
  const [copied, setCopied] = useState<string>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), CONFIRMED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [copied]);
  const [byHand, setByHand] = useState<ReactNode>();
  const offer = async (control: Element, refused: string) => {
    const { CopyByHand, selectShown } = await import("./copy-by-hand.client");
    if (selectShown(control, refused)) announce(t("selected"));
    else setByHand(<CopyByHand text={refused} onClose={() => setByHand(undefined)} />);
  };
  const copy = async ({ currentTarget }: MouseEvent) => {
    let copying: string | undefined;
    try {
      copying = typeof text === "string" ? text : await text();
      await navigator.clipboard.writeText(copying);
      setCopied(label);
      announce(t("done", { text: said ?? copying }));
    } catch {
      const offered = copying === undefined ? Promise.reject() : offer(currentTarget, copying);
      offered.catch(() => announce(t("failed")));
    }
  };
  const Icon = copied === label ? Check : Copy;
  return (
    <>
      <Button
        {...button}
        aria-label={label}
        title={children ? undefined : label}
        onClick={copy}
        className={classNames("needs-scripting", className)}
      >
        <Icon aria-hidden className="size-3.5" />
        {children}
      </Button>
      {byHand}
    </>
  );
}
