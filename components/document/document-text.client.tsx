"use client";

import { memo, useMemo } from "react";
import { digestBlocks } from "@/lib/display/bytes/digest-blocks";
import type { DigestPlace } from "@/lib/display/json/pretty-writer";
import type { Repository } from "@/lib/oci/name/repository";
import { DigestsInText } from "./digests-in-text.client";
import { LINE_REM } from "./line-rem";
import { useNearViewport } from "./use-near-viewport.client";

type Props = {
  text: string;
  /** Digests in the text, in order. */
  digests?: readonly DigestPlace[];
  /** The repository for links to manifests; without it there are no links. */
  repository?: Repository | undefined;
};

const NONE: readonly DigestPlace[] = [];

/**
 * Renders a text of any length, all of it in the page for the browser's search. The browser lays out only what is on
 * screen, and digests there become links or get buttons.
 */
export function DocumentText({ text, digests = NONE, repository }: Props) {
  const blocks = useMemo(() => digestBlocks(text, digests), [text, digests]);
  return (
    <pre className="whitespace-pre-wrap text-code [overflow-wrap:anywhere]">
      <code>
        {blocks.map(({ start, ...block }) => (
          <Block key={start} {...block} repository={repository} />
        ))}
      </code>
    </pre>
  );
}

type BlockProps = Required<Pick<Props, "text" | "digests">> & { lines: number; repository: Props["repository"] };

const Block = memo(function Block({ text, digests, lines, repository }: BlockProps) {
  const [element, isNear] = useNearViewport<HTMLSpanElement>(digests.length > 0);
  return (
    <span
      ref={element}
      className="block px-4 [content-visibility:auto]"
      style={{ containIntrinsicHeight: `auto ${lines * LINE_REM}rem` }}
    >
      {isNear ? <DigestsInText {...{ text, digests, repository }} /> : text}
    </span>
  );
});
