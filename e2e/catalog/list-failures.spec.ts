import { expectFailure, failureOf } from "../pages/failure";
import { registry } from "../pages/registry";
import { repositoryPage } from "../pages/repository-page";
import { expect, test } from "../support/test";

const UNAVAILABLE = /the other region may still work/;
const DISTRUST = /do not pull this image until the cause is known/;

/** Each permanent fault of a list of tags, on a repository that no other test opens. */
const LASTING = [
  { kind: "throttle", repository: "playwright/java", reason: "throttled", advice: /Wait a minute/ },
  { kind: "unavailable-html", repository: "playwright/python", reason: "unavailable", advice: UNAVAILABLE },
  { kind: "forbidden", repository: "playwright/dotnet", reason: "refused", advice: UNAVAILABLE },
  { kind: "reset", repository: "playwright/mcp", reason: "unreachable", advice: UNAVAILABLE },
  { kind: "foreign-link", repository: "helm/aks-agent", reason: "foreign-link", advice: DISTRUST },
  { kind: "looping-link", repository: "helm/aks-operator", reason: "endless-pages", advice: DISTRUST },
  { kind: "foreign-redirect", repository: "helm/aks-policy", reason: "foreign-redirect", advice: DISTRUST },
  { kind: "huge", repository: "helm/aks-metrics", reason: "too-large", advice: DISTRUST },
  { kind: "not-json", repository: "helm/aks-controller", reason: "web-page", advice: DISTRUST },
] as const;

/** Within these milliseconds a hanging list cannot arrive: it times out, and is requested again, after 20 s. */
const BEFORE_THE_LIST = 15_000;

// A page that shows a failure has its status, and browsers report that on the console.
test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("a list of tags that cannot be read", () => {
  for (const { kind, repository, reason, advice } of LASTING) {
    test(`shows a failure, not an empty list: ${kind}`, async ({ page, sample }) => {
      await sample.setFaults([{ kind, endpoint: "tags", repository }]);
      await page.goto(`/${repository}`);
      await expect(repositoryPage(page).heading).toHaveText(repository);
      await expectFailure(page, { subject: repository, reason, advice });
      await expect(repositoryPage(page).tags).toHaveCount(0);
      await expect(page.getByRole("main")).not.toContainText(/no tags|\d+ of \d+ tags/);
      await sample.clearFaults();
      await failureOf(page).tryAgain.click();
      const tags = await registry().tags(repository);
      await expect(repositoryPage(page).count(tags.length, tags.length)).toBeVisible();
      await expect(failureOf(page).alert).toHaveCount(0);
    });
  }

  for (const [kind, repository] of [
    ["unavailable-html", "helm/cilium-agent"],
    ["throttle", "helm/cilium-policy"],
    ["cut", "helm/cilium-operator"],
  ] as const) {
    test(`is retried, unnoticed by the visitor: ${kind}`, async ({ page, sample }) => {
      await sample.setFaults([{ kind, endpoint: "tags", repository, times: 1 }]);
      await page.goto(`/${repository}`);
      const tags = await registry().tags(repository);
      await expect(repositoryPage(page).count(tags.length, tags.length)).toBeVisible();
      await expect(failureOf(page).alert).toHaveCount(0);
    });
  }

  test("in one region does not affect the other", async ({ page, sample }) => {
    const repository = "helm/fleet-agent";
    await sample.setFaults([{ kind: "unavailable-html", region: "global", endpoint: "tags", repository }]);
    await page.goto(`/${repository}`);
    await expect(failureOf(page).alert).toContainText("mcr.microsoft.com");
    await page.getByRole("radio", { name: "China" }).check();
    await expect(repositoryPage(page).links.first()).toBeVisible();
    await expect(failureOf(page).alert).toHaveCount(0);
  });
});

test.describe("a slow list of tags", () => {
  test("shows the name and a progress message meanwhile", async ({ page, sample }) => {
    const repository = "helm/fleet-policy";
    await sample.setFaults([{ kind: "hang", endpoint: "tags", repository, times: 1 }]);
    await page.goto(`/${repository}`, { waitUntil: "commit", timeout: BEFORE_THE_LIST });
    await expect(repositoryPage(page).heading).toHaveText(repository);
    await expect(failureOf(page).alert).toHaveCount(0);
  });

  test("reacts to a click at once", async ({ page, sample }) => {
    const repository = "helm/fleet-metrics";
    await page.goto(`/?q=${repository}`);
    await sample.setFaults([{ kind: "hang", endpoint: "tags", repository, times: 1 }]);
    await page.getByRole("link", { name: repository, exact: true }).click();
    await expect(page).toHaveURL(`/${repository}`, { timeout: BEFORE_THE_LIST });
    await expect(repositoryPage(page).heading).toHaveText(repository);
  });
});
