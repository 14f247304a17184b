import { z } from "zod";
import { expect, test } from "../support/test";

const manifestSchema = z.object({
  name: z.literal("MAR Discovery"),
  id: z.string(),
  lang: z.string(),
  scope: z.string(),
  description: z.string(),
  start_url: z.string(),
  display: z.literal("standalone"),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.literal("image/png"), purpose: z.string() })),
  shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
});

/** Returns the width and height that a PNG's head says. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

const LANGUAGES = [
  ["", "en", /^Find the right repository/, ["Catalog", "Check my files", "Endpoints"]],
  ["/zh-cn", "zh-CN", /^在 Microsoft Artifact Registry 中/, ["目录", "检查我的文件", "终结点"]],
] as const;

for (const [prefix, lang, description, names] of LANGUAGES) {
  test(`the site can be installed from ${prefix}/dotnet/aspnet, in its language`, async ({ page, request }) => {
    await page.goto(`${prefix}/dotnet/aspnet`);
    const session = await page.context().newCDPSession(page);
    const found = await session.send("Page.getAppManifest");
    expect(found.errors).toEqual([]);
    expect(new URL(found.url).pathname).toBe(`${prefix}/manifest.webmanifest`);
    const manifest = manifestSchema.parse(JSON.parse(found.data ?? ""));
    expect(manifest).toMatchObject({ id: "/", lang, scope: "/" });
    expect(manifest.description).toMatch(description);
    const { icons, shortcuts, start_url } = manifest;
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      "192x192 any",
      "512x512 any",
      "512x512 maskable",
    ]);
    for (const { src, sizes } of icons) {
      const answer = await request.get(src);
      expect([answer.status(), sizeOf(await answer.body())]).toEqual([200, sizes]);
    }
    expect(shortcuts.map(({ name }) => name)).toEqual(names);
    expect([start_url, ...shortcuts.map(({ url }) => url)]).toEqual([
      prefix || "/",
      prefix || "/",
      `${prefix}/check`,
      `${prefix}/endpoints`,
    ]);
    for (const { url } of shortcuts) expect((await request.get(url)).status(), url).toBe(200);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // Tests run without a profile.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  });
}
