"use client";

import { HEX_LINE_BYTES, hexDump } from "@/lib/display/bytes/hex-dump";
import { LINE_REM } from "./line-rem";
import { useNearViewport } from "./use-near-viewport.client";

const BLOCK_LINES = 200;

/** Renders bytes in hexadecimal; lines are written as they scroll into view. */
export function HexText({ bytes }: { bytes: Uint8Array }) {
  const lines = Math.ceil(bytes.length / HEX_LINE_BYTES);
  return (
    <pre className="w-max text-code">
      <code>
        {Array.from({ length: Math.ceil(lines / BLOCK_LINES) }, (_, block) => {
          const from = block * BLOCK_LINES;
          return <HexBlock key={from} {...{ bytes, from }} to={Math.min(lines, from + BLOCK_LINES)} />;
        })}
      </code>
    </pre>
  );
}

function HexBlock({ bytes, from, to }: { bytes: Uint8Array; from: number; to: number }) {
  const [element, isNear] = useNearViewport<HTMLSpanElement>(true);
  return (
    <span ref={element} className="block px-4" style={{ minHeight: `${(to - from) * LINE_REM}rem` }}>
      {isNear && hexDump(bytes, from, to)}
    </span>
  );
}
