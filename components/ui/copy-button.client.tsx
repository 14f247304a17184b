"use client";

import { Check, Copy } from "lucide-react";
import { type ComponentProps, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/components/feedback/announcer.client";
import { Button } from "./button";
import { classNames } from "./class-names";

type Props = Omit<ComponentProps<typeof Button>, "onClick" | "children"> & {
  /** What is copied, or what makes it when it is asked for. */
  text: string | (() => Promise<string>);
  /** What the button is called, where the words on it do not say enough. */
  label: string;
  /** What is said to be copied, where the text itself is too long to be said. */
  said?: string;
  /** Words on the button; a picture alone without them. */
  children?: string;
};

const CONFIRMED_MILLISECONDS = 2000;

/** Copies a text and says so. */
export function CopyButton({ text, label, said, children, className, ...button }: Props) {
  const t = useTranslations("copied");
  const announce = useAnnounce();
  // A button that is given another name has not copied that.
  const [copied, setCopied] = useState<string>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), CONFIRMED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      const copying = typeof text === "string" ? text : await text();
      await navigator.clipboard.writeText(copying);
      setCopied(label);
      announce(t("done", { text: said ?? copying }));
    } catch {
      // Browsers forbid it on plain http and in some frames.
      announce(t("failed"));
    }
  };
  const Icon = copied === label ? Check : Copy;
  return (
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
  );
}
