"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { CopyByHand } from "@/components/ui/copy-by-hand.client";
import { Panel } from "@/components/ui/panel.client";

type Props = { text: string; panel: { title: string; close: string; words: string } };

/** Renders buttons that open what lies over a page. */
export function DialogOpeners({ text, panel }: Props) {
  const t = useTranslations("copied");
  const [open, setOpen] = useState<"panel" | "copy">();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button size="small" onClick={() => setOpen("copy")}>
        {t("byHand")}
      </Button>
      <Button size="small" onClick={() => setOpen("panel")}>
        {panel.title}
      </Button>
      {open === "copy" && <CopyByHand text={text} onClose={close} />}
      <Panel title={panel.title} close={panel.close} open={open === "panel"} onOpenChange={close}>
        <p className="text-small">{panel.words}</p>
      </Panel>
    </>
  );
}
