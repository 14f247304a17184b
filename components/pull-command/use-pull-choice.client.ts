"use client";

import { useQueryState } from "nuqs";
import { useEffect, useSyncExternalStore } from "react";
import { parsePullMemory, readPullMemory, rememberPull, subscribeToPullMemory } from "@/lib/browser/known/pull-memory";
import { pageState } from "@/lib/contract/page/page-state";
import type { PullBy, PullToolId } from "@/lib/contract/page/pull-choice";
import { chosenTool, type PullArtifact, toolsFor } from "@/lib/display/pull-command/tools";

type Setting = {
  /** The way where neither address nor device says one. */
  usual: PullBy;
  /** Whether the device's own choice of the way counts: not where the address itself names a digest. */
  remembersBy: boolean;
};

/**
 * Tool and way of pulling: what the address says, or else what this device chose before, or else the usual. The server
 * knows nothing of the device, so that its choice comes in when the page is alive; it is then put into the address, as a
 * link shows others what its sender sees.
 */
export function usePullChoice(artifact: PullArtifact, { usual, remembersBy }: Setting) {
  const [addressTool, setAddressTool] = useQueryState("tool", pageState.tool);
  const [addressBy, setAddressBy] = useQueryState("by", pageState.by);
  const memory = parsePullMemory(useSyncExternalStore(subscribeToPullMemory, readPullMemory, () => ""));

  const tools = toolsFor(artifact);
  const tool = chosenTool(tools, [addressTool, ...memory.tools]);
  const by = addressBy ?? (remembersBy ? memory.by : undefined) ?? usual;

  const toolToSay = tool === tools[0] ? null : (tool?.id ?? null);
  const byToSay = by === usual ? null : by;
  useEffect(() => {
    if (addressTool === null && toolToSay !== null) void setAddressTool(toolToSay);
  }, [addressTool, toolToSay, setAddressTool]);
  useEffect(() => {
    if (addressBy === null && byToSay !== null) void setAddressBy(byToSay);
  }, [addressBy, byToSay, setAddressBy]);

  return {
    tools,
    tool,
    by,
    chooseTool: (id: PullToolId) => {
      rememberPull({ tool: id });
      void setAddressTool(id === tools[0]?.id ? null : id);
    },
    chooseBy: (way: PullBy) => {
      rememberPull({ by: way });
      void setAddressBy(way === usual ? null : way);
    },
  };
}
