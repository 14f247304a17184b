import "./node-version.mjs";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { ensureBuild } from "./build/production-build.mjs";
import { CHROMIUM } from "./install/programs.mjs";
import { runMain } from "./main.mjs";
import { writePast } from "./past.mjs";
import { makeSmaller } from "./picture/make-smaller.mjs";
import { freePort } from "./port.mjs";
import { root } from "./root.mjs";
import { startSample } from "./sample.mjs";
import { startWeb } from "./web.mjs";

const FOLDER = "docs/pictures";
const THEMES = /** @type {const} */ (["light", "dark"]);
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

/**
 * The pictures in README.md: pages of the demo, by name.
 * @type {readonly { name: string, path: string, window: { width: number, height: number }, locale?: string }[]}
 */
export const PICTURES = [
  { name: "home", path: "/", window: WIDE },
  { name: "repository", path: "/dotnet/aspnet", window: WIDE },
  { name: "image", path: "/dotnet/aspnet:9.0", window: WIDE },
  { name: "history", path: "/history/dotnet/aspnet:10.0", window: WIDE },
  { name: "chinese", path: "/zh-cn/dotnet/aspnet:10.0?region=china", window: PHONE, locale: "zh-CN" },
];

/**
 * Returns the files of a picture, by theme, relative to the root.
 * @param {string} name
 * @returns {Record<(typeof THEMES)[number], string>}
 */
export function pictureFiles(name) {
  return { light: `${FOLDER}/${name}-light.webp`, dark: `${FOLDER}/${name}-dark.webp` };
}

/**
 * Takes all pictures of a site.
 * @param {string} url
 */
async function takePictures(url) {
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({
    args: ["--no-sandbox", "--disable-gpu"],
    ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
  });
  for (const { name, path, window, locale } of PICTURES) {
    for (const theme of THEMES) {
      const context = await browser.newContext({
        viewport: window,
        deviceScaleFactor: 1.5,
        colorScheme: theme,
        locale: locale ?? "en-US",
      });
      const page = await context.newPage();
      await page.goto(url + path, { waitUntil: "networkidle" });
      const file = pictureFiles(name)[theme];
      const { data, info } = await sharp(await page.screenshot())
        .webp({ quality: 74, effort: 6 })
        .toBuffer({ resolveWithObject: true });
      await writeFile(join(root, file), data);
      console.log(`${file}: ${Math.ceil(info.size / 1000)} kB`);
      await context.close();
    }
  }
  await browser.close();
}

if (import.meta.filename === process.argv[1]) {
  await runMain(async () => {
    const { values } = parseArgs({
      options: {
        /** Instead, makes the pictures below this folder smaller: those that tests compare. */
        smaller: { type: "string" },
      },
    });
    if (values.smaller !== undefined) {
      const { before, after } = await makeSmaller(values.smaller);
      console.log(`${Math.ceil(before / 1000)} kB are now ${Math.ceil(after / 1000)} kB.`);
      return 0;
    }
    await ensureBuild();
    await mkdir(join(root, FOLDER), { recursive: true });
    const database = await writePast();
    const { registry } = await startSample();
    const { url } = await startWeb({
      mode: "start",
      port: await freePort(),
      registry,
      env: { DATABASE_URL: database, LOG_LEVEL: "warn" },
    });
    await takePictures(url);
    return 0;
  });
}
