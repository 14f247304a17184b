import { type CDPSession, expect, type Page } from "@playwright/test";

type LiveRegion = { id: number; text: string };

/** What screen readers are told, from the browser's tree for them. */
export type Announcements = {
  /** Expects a live region that was there before to say a new text. */
  expectSaid: (text: RegExp) => Promise<void>;
};

/**
 * Begins to listen to the page's live regions. Only a region that was there before its text is announced, so that is what
 * `expectSaid` wants.
 */
export async function listen(page: Page): Promise<Announcements> {
  const session = await page.context().newCDPSession(page);
  const before = new Map((await liveRegions(session)).map(({ id, text }) => [id, text]));
  return {
    expectSaid: async (text) => {
      const said = async () => {
        const now = await liveRegions(session);
        return now.filter(({ id, text }) => before.has(id) && before.get(id) !== text).map((region) => region.text);
      };
      await expect.poll(said).toContainEqual(expect.stringMatching(text));
    },
  };
}

/** Returns the page's outermost live regions, as the browser tells assistive technology of them. */
async function liveRegions(session: CDPSession): Promise<LiveRegion[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type AccessibleNode = (typeof nodes)[number];
  const isLive = ({ properties = [] }: AccessibleNode) =>
    properties.some(({ name, value }) => name === "live" && value.value !== "off");
  const textOf = (node: AccessibleNode): string =>
    node.role?.value === "StaticText"
      ? String(node.name?.value ?? "")
      : (node.childIds ?? []).map((id) => textOf(byId.get(id) ?? node)).join(" ");
  return nodes
    .filter((node) => isLive(node) && !isLive(byId.get(node.parentId ?? "") ?? { nodeId: "", ignored: true }))
    .map((node) => ({ id: node.backendDOMNodeId ?? 0, text: textOf(node).replaceAll(/\s+/g, " ").trim() }));
}
