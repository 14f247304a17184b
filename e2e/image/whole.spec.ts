import { expect, test } from "../support/test";

const IMAGE = "/sample/too-much:config-long";

/** The parts that a page cuts of an image's settings, by the setting's name. */
test.describe("content that is too long for a page", () => {
  test("is shown whole in place after a press, and not requested before", async ({ page }) => {
    await page.goto(IMAGE);
    const environment = page.getByRole("region", { name: "Environment", exact: true });
    const link = environment.getByRole("link", { name: "Show all", exact: true }).first();
    await expect(environment).toContainText("more characters are not shown");
    const [request] = await Promise.all([page.waitForRequest(/\/api\/global\/configs\//), link.click()]);
    expect(request.url()).toContain("/api/global/configs/sample/too-much?manifest=sha256:");
    const whole = environment.getByRole("region", { name: "Text of the document" });
    await expect(whole).toContainText("VARIABLE_0=long-env-0 ");
    // Invisible characters are spelled out there, too.
    await expect(whole).toContainText("\\u{202e}");
    expect(((await whole.textContent()) ?? "").length).toBeGreaterThan(60_000);
    await expect(page).toHaveURL(IMAGE);
    await link.click();
    await expect(whole).toHaveCount(0);
  });

  test("such as a label of 100 kB is cut, and whole after a press", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/sample/too-much:label");
    const labels = page.getByRole("region", { name: "Labels", exact: true });
    await expect(labels).toContainText("com.sample.story");
    await expect(labels).toContainText("more characters are not shown");
    expect(((await labels.textContent()) ?? "").length).toBeLessThan(20_000);
    await labels.getByRole("link", { name: "Show all", exact: true }).click();
    await expect(labels.getByRole("region", { name: "Text of the document" })).toContainText("word ".repeat(19_999));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test("of a list is shown whole after a press", async ({ page }) => {
    await page.goto("/sample/too-much:config-many");
    const environment = page.getByRole("region", { name: "Environment", exact: true });
    await environment.getByRole("link", { name: "Show all 4,000" }).click();
    await expect(environment.getByRole("region", { name: "Text of the document" })).toContainText("VARIABLE_3999=");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("all of it is a link to the document", async ({ page }) => {
    await page.goto(IMAGE);
    const link = page.getByRole("link", { name: "Show all", exact: true }).first();
    await expect(link).toHaveAttribute(
      "href",
      /^\/api\/global\/configs\/sample\/too-much\?manifest=sha256:[0-9a-f]{64}$/,
    );
  });
});
