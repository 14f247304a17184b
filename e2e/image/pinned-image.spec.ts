import { expectCopied } from "../pages/clipboard";
import { imagePage } from "../pages/image-page";
import { press } from "../pages/press";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const NAME = "dotnet/aspnet";
const HOSTED = `mcr.microsoft.com/${NAME}`;

test.describe("name:tag@digest is the digest's page", () => {
  test("the command uses the digest, and the page says that the tag has moved", async ({ page }) => {
    const [own, other] = await Promise.all([registry().digest(NAME, "9.0"), registry().digest(NAME, "10.0")]);
    await page.goto(`/${NAME}:10.0@${own}`);
    const { code, command, copy, by, pull, heading } = imagePage(page);
    await expect(heading).toHaveText(`${NAME}:10.0@${own.slice(0, 19)}…`);
    await expect(code(own)).toBeVisible();
    await expect(command).toHaveText(`docker pull ${HOSTED}@${own}`);
    await press(copy);
    await expectCopied(page, `docker pull ${HOSTED}@${own}`);
    await expect(by("digest")).toBeChecked();
    await expect(by("tag")).toBeDisabled();
    const note = page.getByRole("note").filter({ hasText: "The tag 10.0 now points to another image" });
    await by("tag + digest").check();
    await expect(command).toHaveText(`docker pull ${HOSTED}:10.0@${own}`);
    await expect(pull.getByRole("note")).toContainText("docker manifest inspect uses the tag");
    await note.getByRole("link", { name: `open ${NAME}:10.0` }).click();
    await expect(page).toHaveURL(new RegExp(`/${NAME}:10\\.0(?:\\?by=tag-and-digest)?$`));
    await expect(code(other)).toBeVisible();
  });

  test("also on a device that chose to pull by tag", async ({ page }) => {
    const own = await registry().digest(NAME, "9.0");
    await page.goto(`/${NAME}:10.0`);
    await imagePage(page).by("digest").check();
    await imagePage(page).by("tag").check();
    await page.goto(`/${NAME}:10.0@${own}`);
    await expect(imagePage(page).by("digest")).toBeChecked();
    await expect(imagePage(page).command).toHaveText(`docker pull ${HOSTED}@${own}`);
  });

  test("reports that the tag still points to that image, or to an index that lists it", async ({ page }) => {
    const own = await registry().digest(NAME, "10.0");
    await page.goto(`/${NAME}:10.0@${own}`);
    await expect(page.getByText("The tag 10.0 still points to this image.")).toBeVisible();
    const [image] = await registry().images(NAME, "10.0");
    await page.goto(`/${NAME}:10.0@${image?.digest}`);
    await expect(page.getByText("The tag 10.0 points to an image index that lists this manifest.")).toBeVisible();
  });

  for (const path of [(digest: string) => `:99.9@${digest}`, (digest: string) => `@${digest}?tag=99.9`]) {
    test(`reports that its tag is gone: ${path("DIGEST")}`, async ({ page }) => {
      const own = await registry().digest(NAME, "9.0");
      await page.goto(`/${NAME}${path(own)}`);
      const note = page.getByRole("note").filter({ hasText: "The tag 99.9 no longer exists" });
      await expect(note).toBeVisible();
      await expect(imagePage(page).command).toHaveText(`docker pull ${HOSTED}@${own}`);
      await note.getByRole("link", { name: "All tags" }).click();
      await expect(page).toHaveURL(`/${NAME}`);
    });
  }

  test("does not take an outage for a missing tag", async ({ page, sample }) => {
    const own = await registry().digest(NAME, "8.0");
    await sample.setFaults([{ kind: "unavailable-html", region: "global", repository: NAME, reference: "77.7" }]);
    await page.goto(`/${NAME}:77.7@${own}`);
    await expect(page.getByText("The registry did not say where the tag 77.7 points now.")).toBeVisible();
    await expect(page.getByText("no longer exists")).toHaveCount(0);
  });
});

test("Skopeo's command has the digest only, and the page says why", async ({ page }) => {
  const own = await registry().digest(NAME, "9.0");
  await page.goto(`/${NAME}:9.0@${own}?tool=skopeo&by=tag-and-digest`);
  const { command, pull } = imagePage(page);
  await expect(command).toContainText(`skopeo copy --all docker://${HOSTED}@${own} `);
  await expect(pull.getByRole("note")).toContainText("Skopeo refuses a tag with a digest");
});
