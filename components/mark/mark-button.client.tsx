"use client";

import { Bookmark } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/components/feedback/announcer.client";
import { Button } from "@/components/ui/button";
import { readHasMarks } from "@/lib/browser/known/marks/has-marks";

/** The words of the button, from the server: other pages need none of them. */
type MarkWords = Record<"mark" | "marked" | "title" | "failed", string>;

type Props = { name: string; words: MarkWords };

// Only devices with marks, and those who press, load what reads and writes them.
const marks = () => import("@/lib/browser/known/marks/toggle-mark");

/** Renders a button that marks a repository or a tag on this device, or removes its mark. */
export function MarkButton({ name, words }: Props) {
  const announce = useAnnounce();
  const failed = useTranslations("error");
  const [isMarked, setMarked] = useState(false);
  useEffect(() => {
    if (!readHasMarks()) return;
    let ended = false;
    marks()
      .then(({ isMarkedName }) => isMarkedName(name))
      .then((known) => ended || setMarked(known))
      .catch(() => {});
    return () => {
      ended = true;
    };
  }, [name]);
  const toggle = async () => {
    const module = await marks().catch(() => undefined);
    if (!module) return announce(failed("part"));
    const now = await module.toggleMark(name).catch(() => undefined);
    if (now === undefined) announce(words.failed);
    else setMarked(now);
  };
  return (
    <Button size="small" aria-pressed={isMarked} title={words.title} onClick={toggle} className="needs-scripting">
      <Bookmark aria-hidden className="size-3.5" fill={isMarked ? "currentColor" : "none"} />
      {isMarked ? words.marked : words.mark}
    </Button>
  );
}
