import type { Locator, Page } from "@playwright/test";
import { failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { type RestartableSite, startRestartableSite } from "../support/restartable-site";
import { expect, test } from "../support/test";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const IMAGE = "dotnet/aspnet:10.0";
const PAGES: readonly [path: string, age: RegExp, complete: (page: Page) => Locator][] = [
  ["/?browse=all", /catalog read 3 days ago/, (page) => page.getByRole("link", { name: "acc/attestation-aci" })],
  ["/dotnet/aspnet", /read 3 days ago/, (page) => page.getByRole("link", { name: "10.0", exact: true }).first()],
  [`/${IMAGE}`, /read 3 days ago/, (page) => imagePage(page).rows.first()],
  [`/history/${IMAGE}`, /last seen 3 days ago/, (page) => page.getByText("Watched since")],
  ["/history/dotnet/aspnet", /read 3 days ago/, (page) => page.getByText("Watched since")],
  [
    `/compare?from=${IMAGE}&to=dotnet/aspnet:9.0`,
    /mcr\.microsoft\.com · read 3 days ago/,
    (page) => page.getByText(/^A machine that has /),
  ],
];

// What nobody has seen, such as the details of further tags, cannot be read without the registry.
test.use({ allowedConsole: [/console error: .*status of 503/] });

let site: RestartableSite | undefined;
test.afterEach(async () => {
  await site?.close();
  site = undefined;
});

async function ageOf(path: string): Promise<number> {
  const response = await fetch(`${site?.url}${path}`);
  await response.text();
  expect([path, response.status]).toEqual([path, 200]);
  return Number(response.headers.get("x-data-age") ?? Number.NaN);
}

test("after a restart without the registry, every page that was seen opens, with its age in words", async ({
  page,
}) => {
  site = await startRestartableSite(0);
  for (const [path, , complete] of PAGES) {
    await page.goto(`${site.url}${path}`);
    await expect(complete(page)).toBeVisible();
  }
  await page.goto(`${site.url}/${IMAGE}`);
  const digest = /sha256:[0-9a-f]{64}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0];

  await page.goto("about:blank");
  await site.sample.setFaults([{ kind: "reset" }]);
  await site.restart(3 * DAY);
  await page.clock.setFixedTime(Date.now() + 3 * DAY);
  for (const [path, age, complete] of PAGES) {
    const answer = await page.goto(`${site.url}${path}`);
    expect([path, answer?.status()]).toEqual([path, 200]);
    await expect(complete(page)).toBeVisible();
    await expect(page.getByRole("main")).toContainText(age);
    await expect(failureOf(page).alert).toHaveCount(0);
  }
  // What cannot change is shown without a question, so that its age is in the head of the answer.
  expect(await ageOf(`/dotnet/aspnet@${digest}`)).toBeGreaterThanOrEqual((3 * DAY) / 1000);
  expect(await ageOf(`/api/global/v2/dotnet/aspnet/tags/list`)).toBeGreaterThanOrEqual((3 * DAY) / 1000);
});

test("what was read at a later time than now is no older than now, and read again", async ({ page }) => {
  site = await startRestartableSite(HOUR);
  for (const [path, , complete] of PAGES) {
    await page.goto(`${site.url}${path}`);
    await expect(complete(page)).toBeVisible();
  }
  await page.goto("about:blank");
  await site.restart(0);
  const { sample } = site;
  await sample.clearWhenAtRest();
  const asked = async () =>
    (await sample.requests()).filter(({ region }) => region === "global").map(({ path }) => path);
  const LIST = "/v2/dotnet/aspnet/tags/list";
  const MANIFEST = "/v2/dotnet/aspnet/manifests/10.0";
  for (const path of ["/dotnet/aspnet", `/${IMAGE}`, `/api/global${LIST}`, `/api/global${MANIFEST}`]) {
    // A page whose data comes late has no age in its head; asked again, it has.
    await expect(async () => {
      const age = await ageOf(path);
      expect([path, age >= 0 && age < HOUR / 1000]).toEqual([path, true]);
    }).toPass();
  }
  await expect.poll(asked).toEqual(expect.arrayContaining([LIST, MANIFEST]));
  for (const path of ["/dotnet/aspnet", `/${IMAGE}`, `/history/${IMAGE}`, "/history/dotnet/aspnet"]) {
    await page.goto(`${site.url}${path}`);
    await expect(page.getByRole("main")).toContainText(/(?:read|last seen) just now/);
    await expect(page.getByRole("main")).not.toContainText(/-\d+ (?:s|min|h|days?) ago/);
  }
  // The new answers are dated now, and so are fresh: nobody asks again at once.
  await sample.clearWhenAtRest();
  await Promise.all([ageOf("/dotnet/aspnet"), ageOf(`/${IMAGE}`)]);
  await sample.clearWhenAtRest();
  await Promise.all([ageOf(`/api/global${LIST}`), ageOf(`/api/global${MANIFEST}`)]);
  expect((await asked()).filter((path) => path === LIST || path === MANIFEST)).toEqual([]);
});
