import { describe, expect, test } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { hostileSite } from "./hostile-site";
import { oddCharacters, withoutScripts } from "./page-text";

const site = hostileSite({ RATE_LIMIT: "off" });

/** Starts a site that does not ask the portal; it ends with the other one. */
async function withoutPortal(): Promise<string> {
  const { registry } = await startSample();
  const env = { RATE_LIMIT: "off", MAR_PORTAL: "off" };
  const { url } = await startWeb({
    mode: "start",
    port: await freePort(),
    host: "127.0.0.1",
    registry,
    onLine: () => {},
    env,
  });
  return url;
}

/** A page may stay open for the portal for a second; the rest is for a busy machine. */
const OPEN_MILLISECONDS = 5_000;
const MOST_BYTES = 1_000_000;

async function page(url: string): Promise<{ html: string; milliseconds: number }> {
  const started = performance.now();
  const answer = await fetch(url);
  expect(answer.status, url).toBe(200);
  return { html: await answer.text(), milliseconds: performance.now() - started };
}

async function faults(rules: readonly object[]): Promise<void> {
  await fetch(`${site.control}/_sample/faults`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(rules),
  });
}

/** The page without the card, and without what differs between any two answers: ports, scripts, nonces, times, ids. */
function besideTheCard(html: string): string {
  const card = /<section aria-label="About this repository".*?<\/details><\/section>/gs;
  return withoutScripts(html)
    .replaceAll(card, "CARD")
    .replaceAll(/<template.*?<\/template>|<!--.*?-->|<div hidden(?:="")? id="S:\d+">CARD<\/div>/gs, "")
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, "")
    .replaceAll(
      /<link rel="preload"[^>]*as="script"[^>]*>| nonce="[^"]*"|datetime="[^"]*"|aria-labelledby="[^"]*"|just now/gi,
      "",
    );
}

describe("a page whose portal fails", () => {
  test("is the page without a portal, but for the card", async () => {
    const off = await withoutPortal();
    const name = "/sample/one-tag";
    await page(`${off}${name}`);
    const without = besideTheCard((await page(`${off}${name}`)).html);
    await page(`${site.url}${name}`);
    const listed = besideTheCard((await page(`${site.url}${name}`)).html);
    expect(listed).toContain("CARD");
    expect(listed).toBe(without);
    await faults([{ kind: "unavailable-html", endpoint: "portal-details" }]);
    const failing = "/sample/no-tags";
    await page(`${off}${failing}`);
    const right = besideTheCard((await page(`${off}${failing}`)).html);
    await page(`${site.url}${failing}`);
    expect(besideTheCard((await page(`${site.url}${failing}`)).html)).toBe(right);
    await faults([]);
  });

  test.each(["huge", "wrong-types", "no-json-at-all", "not-json", "cut"])("ends in time: %s", async (kind) => {
    const { html, milliseconds } = await page(`${site.url}/sample/misbehaving/portal-details-${kind}`);
    expect(html).toContain('aria-label="About this repository"');
    expect(milliseconds).toBeLessThan(OPEN_MILLISECONDS);
  });

  test.each(["too-much", "hostile-readme", "long-readme", "other-names"])(
    "is small, and its text is text: %s",
    async (name) => {
      await page(`${site.url}/sample/portal/${name}`);
      const { html: closed } = await page(`${site.url}/sample/portal/${name}`);
      const { html } = await page(`${site.url}/sample/portal/${name}?about=readme`);
      expect(closed).toContain("The official portal");
      expect(Buffer.byteLength(closed)).toBeLessThan(MOST_BYTES);
      expect(oddCharacters(closed)).toEqual([]);
      const readme = /<div class="readme">.*?<\/div>/s.exec(html)?.[0] ?? "";
      expect(readme).not.toBe("");
      expect(readme).not.toMatch(/<(?:script|iframe|img|form|style)\b|\son\w+=|href="(?!https?:)/);
      expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
      expect(oddCharacters(html)).toEqual([]);
      expect(html).toContain("The official portal");
    },
  );

  // The last one, as the portal is then left alone.
  test("ends in time when the portal hangs, and then does not wait for it at all", async () => {
    const names = ["hang", "reset", "unavailable-html", "foreign-redirect", "forbidden"];
    for (const name of names) {
      const { milliseconds } = await page(`${site.url}/sample/misbehaving/portal-details-${name}`);
      expect(milliseconds, name).toBeLessThan(OPEN_MILLISECONDS);
    }
    await expect
      .poll(() => site.lines.some((line) => line.includes("portal") && line.includes("asking again")), {
        timeout: 20_000,
      })
      .toBe(true);
    const { html } = await page(`${site.url}/sample/portal/other-names`);
    expect(html).toContain("The official portal");
  });
});
