"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TagFacets } from "./lazy-tag-facets.client";
import type { FacetsProps } from "./tag-facets.client";

const Panel = dynamic(() => import("@/components/ui/panel.client").then((module) => module.Panel), { ssr: false });

/** Renders the facets behind a button, on screens without room beside the list. */
export function FacetsButton(facets: FacetsProps) {
  const t = useTranslations("repository.facets");
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className="needs-scripting h-9 lg:hidden"
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {t("title")}
      </Button>
      {wanted && (
        <Panel title={t("title")} close={t("close")} open={open} onOpenChange={setOpen}>
          <TagFacets {...facets} />
        </Panel>
      )}
    </>
  );
}
