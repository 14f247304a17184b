"use client";

import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";

/** Renders the browser's file picker. */
export function OpenFile({ onFile, children }: { onFile: (file: File) => void; children: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden className="size-3.5" />
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={children}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Allows the same file to be chosen again after an edit.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
