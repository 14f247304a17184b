import type { FaultKind } from "@/lib/sample/faults/fault-rule";
import { expectFailure, failureOf } from "../pages/failure";
import { imagePage } from "../pages/image-page";
import { registry } from "../pages/registry";
import { expect, test } from "../support/test";

const REPOSITORY = "azure-cli";
const DIGEST = /sha256:[0-9a-f]{64}/;
const UNAVAILABLE = /the other region may still work/;
const DISTRUST = /do not pull this image until the cause is known/;

/** Each permanent fault of a manifest, on a tag that no other test opens, and the visitor's message. */
const LASTING = [
  { kind: "throttle", tag: "2.70.0", reason: "throttled", advice: /Wait a minute/ },
  { kind: "throttle-retry-after", tag: "2.71.0", reason: "throttled", advice: /Wait 2 seconds/ },
  { kind: "throttle-retry-date", tag: "2.72.0", reason: "throttled", advice: /Wait [12] seconds/ },
  { kind: "forbidden", tag: "2.73.0", reason: "refused", advice: UNAVAILABLE },
  { kind: "unavailable-html", tag: "2.74.0", reason: "unavailable", advice: UNAVAILABLE },
  { kind: "hang", tag: "2.75.0", reason: "timeout", advice: /try the other region/ },
  { kind: "reset", tag: "2.76.0", reason: "unreachable", advice: UNAVAILABLE },
  { kind: "cut", tag: "2.77.0", reason: "unreachable", advice: UNAVAILABLE },
  { kind: "wrong-digest", tag: "2.78.0", reason: "digest-mismatch", advice: DISTRUST },
  { kind: "foreign-redirect", tag: "2.79.0", reason: "foreign-redirect", advice: DISTRUST },
  { kind: "huge", tag: "2.80.0", reason: "too-large", advice: DISTRUST },
  { kind: "not-json", tag: "2.81.0", reason: "web-page", advice: DISTRUST },
] as const satisfies readonly { kind: FaultKind; tag: string; reason: string; advice: RegExp }[];

// A page that shows a failure has its status, and browsers report that on the console.
test.use({ allowedConsole: [/console error: .*status of (?:404|429|50[234])/] });

test.describe("an unreadable manifest", () => {
  for (const { kind, tag, reason, advice } of LASTING) {
    test(`shows a failure and nothing wrong, and is not cached: ${kind}`, async ({ page, sample }) => {
      const subject = `${REPOSITORY}:${tag}`;
      await sample.setFaults([{ kind, endpoint: "manifests", repository: REPOSITORY, reference: tag }]);
      const answer = await page.goto(`/${subject}`);
      await expect(imagePage(page).heading).toHaveText(subject);
      await expectFailure(page, { subject, reason, advice });
      await expect(failureOf(page).requestId).toHaveText(answer?.headers()["x-request-id"] ?? "no id");
      await expect(imagePage(page).platforms).toHaveCount(0);
      await expect(page.getByRole("main")).not.toContainText(DIGEST);
      await sample.clearFaults();
      await failureOf(page).tryAgain.click();
      await expect(imagePage(page).code(await registry().digest(REPOSITORY, tag))).toBeVisible();
      await expect(imagePage(page).rows).not.toHaveCount(0);
      await expect(failureOf(page).alert).toHaveCount(0);
    });
  }
});

/** Faults that last for one request, on tags that no other test opens. */
const PASSING = [
  ["throttle", "2.60.0"],
  ["throttle-retry-after", "2.61.0"],
  ["forbidden", "2.62.0"],
  ["unavailable-html", "2.63.0"],
  ["hang", "2.64.0"],
  ["reset", "2.65.0"],
  ["cut", "2.66.0"],
] as const;

test.describe("a temporary fault", () => {
  for (const [kind, tag] of PASSING) {
    test(`is not shown to the visitor: ${kind}`, async ({ page, sample }) => {
      const rule = {
        kind,
        region: "global",
        endpoint: "manifests",
        repository: REPOSITORY,
        reference: tag,
        times: 1,
      } as const;
      await sample.setFaults([{ ...rule, retryAfter: 1 }]);
      await page.goto(`/${REPOSITORY}:${tag}`);
      const digest = await registry().digest(REPOSITORY, tag);
      await expect(imagePage(page).code(digest)).toBeVisible();
      await expect(imagePage(page).rows).not.toHaveCount(0);
      await expect(failureOf(page).alert).toHaveCount(0);
      const own = (await sample.requests()).filter(({ region }) => region === "global");
      const asked = own.filter(({ path }) => path.endsWith(`/manifests/${tag}`));
      // The first request, its retry, and the test's own.
      expect(asked).toHaveLength(3);
    });
  }
});

test("another tag of the repository is shown while one cannot be read", async ({ page, sample }) => {
  const fault = {
    kind: "unavailable-html",
    endpoint: "manifests",
    repository: REPOSITORY,
    reference: "2.82.0",
  } as const;
  await sample.setFaults([fault]);
  await page.goto(`/${REPOSITORY}:2.82.0`);
  await expect(failureOf(page).alert).toBeVisible();
  await page.goto(`/${REPOSITORY}:2.83.0`);
  await expect(imagePage(page).rows).not.toHaveCount(0);
  await expect(failureOf(page).alert).toHaveCount(0);
});

test("what was read stays visible when the registry fails", async ({ page, sample, newVisitor }) => {
  await page.goto(`/${REPOSITORY}:2.84.0`);
  await expect(imagePage(page).rows.getByRole("time").first()).toBeVisible();
  const shown = await imagePage(page).rowTexts();
  await sample.setFaults([{ kind: "unavailable-html" }]);
  const visitor = await newVisitor();
  await visitor.goto(`/${REPOSITORY}:2.84.0`);
  await expect(imagePage(visitor).rows).toHaveText(shown);
  await expect(failureOf(visitor).alert).toHaveCount(0);
});

test.describe("without the connection", () => {
  test.use({ allowedConsole: [/Failed to load|ERR_FAILED/] });

  test("a part that did not load says so, and comes once the connection is back", async ({ page }) => {
    const scripts = "**/_next/static/chunks/**";
    await page.goto("/dotnet/aspnet");
    const announced = page.getByRole("status").filter({ hasText: "A part of this page did not load" });
    await page.route(scripts, (route) => route.abort());
    await page.getByRole("button", { name: "Mark", exact: true }).click();
    await expect(announced).toBeVisible();
    await page.keyboard.press("j");
    await page.getByText("Matrix", { exact: true }).click();
    const { alert, tryAgain } = failureOf(page);
    await expect(alert).toContainText("The connection failed, or this server has a new version.");
    await page.unroute(scripts);
    await tryAgain.click();
    await expect(page.getByRole("table", { name: "Versions by OS" })).toBeVisible();
  });
});
