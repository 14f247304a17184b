"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = { text: string | (() => string); name: string; children: string };

const KEPT_MILLISECONDS = 60_000;

/** Renders a button that saves a text under a name, byte for byte, without sending it anywhere. */
export function SaveFile({ text, name, children }: Props) {
  const save = () => {
    // A type that no browser executes, whatever the text is.
    const address = URL.createObjectURL(
      new Blob([typeof text === "string" ? text : text()], { type: "application/octet-stream" }),
    );
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
  };
  return (
    <Button onClick={save}>
      <Download aria-hidden className="size-3.5" />
      {children}
    </Button>
  );
}
