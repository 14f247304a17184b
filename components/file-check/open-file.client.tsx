"use client";

import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";

/** The browser's own choice of a file. */
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
          // The same file may be chosen again after it was edited.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
