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
  /** Digests in it, in their order. */
  digests?: readonly DigestPlace[];
  /** Where manifests are linked to; without it they are not. */
  repository?: Repository | undefined;
};

const NONE: readonly DigestPlace[] = [];

/**
 * A text of any length, all of it in the page for whoever searches it. The browser lays out what is on screen, and the
 * digests there become links or get their buttons.
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
