"use client";

import { useQueryStates } from "nuqs";
import { useEffect, useSyncExternalStore } from "react";
import { parsePullMemory, readPullMemory, rememberPull, subscribeToPullMemory } from "@/lib/browser/known/pull-memory";
import { pageState } from "@/lib/contract/page/page-state";
import type { PullBy, PullToolId } from "@/lib/contract/page/pull-choice";
import { chosenTool, type PullArtifact, toolsFor } from "@/lib/display/pull-command/tools";

const CHOICE = { tool: pageState.tool, by: pageState.by };

type Setting = {
  /** The way of pulling if neither the address nor the device sets one. */
  usual: PullBy;
  /** False if the address names a digest: then the device's choice of a way does not apply. */
  remembersBy: boolean;
};

/**
 * Returns the tool and the way of pulling: from the address, else from this device's last choice, else the default. The
 * server does not know the device, so its choice applies after hydration. It is then written into the address, so that
 * a shared link shows what its sender sees.
 */
export function usePullChoice(artifact: PullArtifact, { usual, remembersBy }: Setting) {
  const [{ tool: addressTool, by: addressBy }, set] = useQueryStates(CHOICE);
  const memory = parsePullMemory(useSyncExternalStore(subscribeToPullMemory, readPullMemory, () => ""));

  const tools = toolsFor(artifact);
  const tool = chosenTool(tools, [addressTool, ...memory.tools]);
  const by = addressBy ?? (remembersBy ? memory.by : undefined) ?? usual;

  const toolToSay = tool === tools[0] ? null : (tool?.id ?? null);
  const byToSay = by === usual ? null : by;
  useEffect(() => {
    if (addressTool === null && toolToSay !== null) void set({ tool: toolToSay });
  }, [addressTool, toolToSay, set]);
  useEffect(() => {
    if (addressBy === null && byToSay !== null) void set({ by: byToSay });
  }, [addressBy, byToSay, set]);

  return {
    tools,
    tool,
    by,
    chooseTool: (id: PullToolId) => {
      rememberPull({ tool: id });
      void set({ tool: id === tools[0]?.id ? null : id });
    },
    chooseBy: (way: PullBy) => {
      rememberPull({ by: way });
      void set({ by: way === usual ? null : way });
    },
  };
}
