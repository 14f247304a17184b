"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => {});

const SHOWN_MILLISECONDS = 4000;

/** Shows a short sentence at the foot of the window and announces it to screen readers. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  useEffect(() => {
    if (!said.text) return;
    const timer = setTimeout(() => setSaid(({ turn }) => ({ text: "", turn })), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center">
        {said.text && (
          <p
            key={said.turn}
            className="max-w-2xl rounded-control bg-text px-4 py-2 text-ground text-small shadow-raised [overflow-wrap:anywhere]"
          >
            {said.text}
          </p>
        )}
      </div>
    </AnnounceContext>
  );
}
