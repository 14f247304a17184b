import type { FaultKind, FaultRule } from "@/lib/sample/faults/fault-rule";
import { answers, cannotConnect, endpointsPage, OFFICIAL_HOSTS, standIn } from "../pages/endpoints-page";
import { press } from "../pages/press";
import { expect, test } from "../support/test";

const FAILED_REQUEST = /console error: Failed to load resource: net::ERR_|failed request: GET https:\/\/mcr\./;
const down = (kind: FaultRule["kind"]): FaultRule[] => [{ kind, endpoint: "ping" }];

/** The page's words about the server's side, for each fault set here. */
const WHY: Partial<Record<FaultKind, string>> = {
  reset: "The connection was closed",
  "unavailable-html": "The registry is temporarily unavailable",
  "not-json": "The response is a web page",
  throttle: "yes, within the last minutes",
};

test.use({ standIns: [OFFICIAL_HOSTS], allowedConsole: [FAILED_REQUEST] });

test.describe("reachability of the registry endpoints", () => {
  test("the browser sends no request before the button is pressed", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).hostname));
    await page.goto("/endpoints");
    await expect(endpointsPage(page).region("Global")).toContainText("not asked yet");
    await page.waitForLoadState("networkidle");
    expect(asked.filter((host) => OFFICIAL_HOSTS.includes(host))).toEqual([]);
  });

  const CASES = [
    ["both", [], answers, "works for both", "It works for both"],
    ["only the browser", down("reset"), answers, "only this server", "It is only this server"],
    ["only the server", [], cannotConnect, "only you", "It is only you"],
    ["nobody", down("reset"), cannotConnect, "down for everyone", "It is down for everyone"],
    [
      "the browser, while there is an outage",
      down("unavailable-html"),
      answers,
      "down for everyone",
      "down for everyone",
    ],
    ["a login page", down("not-json"), answers, "unclear", "It is unclear"],
    ["nobody who is not throttled", down("throttle"), answers, "works for both", "It works for both"],
  ] as const;

  for (const [who, faults, browser, verdict, outcome] of CASES) {
    test(`${who}: ${verdict}`, async ({ page, sample }) => {
      await page.goto("/endpoints");
      const { ask, region, outcome: outcomeOf } = endpointsPage(page);
      await standIn(page, "global", browser);
      await standIn(page, "china", browser);
      // The server has just pinged both for the page: pressing the button pings again.
      await sample.setFaults(faults);
      await press(ask);
      await expect(page.getByRole("status")).toContainText(`Global: ${verdict}; China: ${verdict}`);
      for (const label of ["Global", "China"] as const) {
        await expect(region(label)).toContainText(verdict);
        await expect(region(label)).toContainText(WHY[faults[0]?.kind ?? "missing"] ?? verdict);
      }
      await expect(outcomeOf(outcome)).toContainText("Now: Global, China");
    });
  }

  test("the regions are reported separately, with reasons", async ({ page, sample }) => {
    await page.goto("/endpoints");
    const { ask, region } = endpointsPage(page);
    await standIn(page, "global", answers);
    await standIn(page, "china", cannotConnect);
    await sample.setFaults([{ kind: "not-json", endpoint: "ping", region: "china" }]);
    await press(ask);
    await expect(region("China")).toContainText("The response is a web page");
    await expect(region("Global")).toContainText("works for both");
    await expect(region("Global")).toContainText(/something answered in \d+ ms/);
    await expect(region("China")).toContainText(/no connection, after \d+ ms/);
  });

  test("the report has times and ids, to copy and to read", async ({ page }) => {
    await page.goto("/endpoints");
    const { ask, region, reachability } = endpointsPage(page);
    await standIn(page, "global", answers);
    await standIn(page, "china", cannotConnect);
    await press(ask);
    await expect(region("China")).toContainText("only you");
    await reachability.getByRole("button", { name: "Copy the report" }).click();
    await expect(page.getByRole("status")).toContainText("the report");
    const report = await page.evaluate(() => navigator.clipboard.readText());
    for (const line of [
      /^made \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/m,
      /^page http:\/\/127\.0\.0\.1:\d+\/endpoints$/m,
      /^request id [0-9a-f-]{36}$/m,
      /^Global \(mcr\.microsoft\.com\): works for both$/m,
      /^China \(mcr\.azure\.cn\): only you$/m,
      /^ {4}x-ms-correlation-request-id: [0-9a-f-]{36}$/m,
      /^ {2}browser: no connection, after \d+ ms, asked \d{4}-/m,
    ]) {
      expect(report).toMatch(line);
    }
    await reachability.getByText("Show the report").click();
    await expect(reachability.getByRole("code")).toContainText("China (mcr.azure.cn): only you");
    await expect(reachability.getByRole("link", { name: "Ask Microsoft Support" })).toBeVisible();
    await expect(reachability.getByRole("link", { name: "Report an issue" })).toBeVisible();
  });

  test("pressing again shows what has changed", async ({ page, sample }) => {
    await page.goto("/endpoints");
    const { ask, region } = endpointsPage(page);
    for (const each of ["global", "china"] as const) await standIn(page, each, answers);
    for (const [faults, verdict] of [
      [[], "works for both"],
      [down("reset"), "only this server"],
      [[], "works for both"],
    ] as const) {
      await sample.setFaults(faults);
      await press(ask);
      for (const label of ["Global", "China"] as const) await expect(region(label)).toContainText(verdict);
      await expect(ask).toBeEnabled();
    }
  });

  test("there is no verdict until both sides have answered the same press", async ({ page }) => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/reachability", async (route) => {
      await answered;
      await route.continue();
    });
    await page.goto("/endpoints");
    const { ask, region, outcome } = endpointsPage(page);
    for (const each of ["global", "china"] as const) await standIn(page, each, answers);
    await press(ask);
    for (const label of ["Global", "China"] as const) {
      await expect(region(label)).toContainText("something answered");
      await expect(region(label)).toContainText("known once both have answered");
    }
    await expect(outcome("It works for both")).not.toContainText("Now:");
    answer();
    for (const label of ["Global", "China"] as const) await expect(region(label)).toContainText("works for both");
    await expect(outcome("It works for both")).toContainText("Now: Global, China");
  });

  test.describe("if this server cannot be asked", () => {
    test.use({ allowedConsole: [/console error: .*status of 503/] });

    test("its earlier answer is shown, without a verdict", async ({ page }) => {
      await page.route("**/api/reachability", (route) => route.fulfill({ status: 503, body: "no" }));
      await page.goto("/endpoints");
      const { ask, region, reachability } = endpointsPage(page);
      for (const each of ["global", "china"] as const) await standIn(page, each, answers);
      await press(ask);
      await expect(reachability.getByRole("alert")).toContainText("Its last response is shown.");
      for (const label of ["Global", "China"] as const) {
        await expect(region(label)).toContainText("something answered");
        await expect(region(label)).toContainText("known once both have answered");
      }
    });
  });

  test("a browser without an answer stops waiting", async ({ page }) => {
    await page.goto("/endpoints");
    const { ask, region } = endpointsPage(page);
    await standIn(page, "global", () => undefined);
    await standIn(page, "china", answers);
    await press(ask);
    await expect(region("China")).toContainText("something answered");
    await expect(region("Global")).toContainText("no answer within 10 seconds");
    await expect(ask).toBeEnabled();
  });
});

test.describe("the security policy", () => {
  test("allows exactly the two hosts, on this page only", async ({ request }) => {
    const policyOf = async (path: string) => (await request.get(path)).headers()["content-security-policy"] ?? "";
    const connections = (policy: string) => /connect-src ([^;]*)/.exec(policy)?.[1];
    expect(connections(await policyOf("/endpoints?region=china"))).toBe(
      "'self' https://mcr.microsoft.com https://mcr.azure.cn",
    );
    for (const path of ["/", "/dotnet/aspnet", "/compare", "/mcr.microsoft.com/endpoints", "/endpoints/other"]) {
      expect(connections(await policyOf(path)), path).toBe("'self'");
    }
  });

  test.describe("of another page", () => {
    test.use({ allowedConsole: [/console error: .*(?:Content Security Policy|Refused to connect)|: csp$/] });

    test("forbids it", async ({ page }) => {
      await page.goto("/compare");
      const reached = await page.evaluate(() =>
        fetch("https://mcr.microsoft.com/v2/", { mode: "no-cors" }).then(
          () => true,
          () => false,
        ),
      );
      expect(reached).toBe(false);
    });
  });

  test("of another page is not mistaken for a firewall", async ({ page }) => {
    // As after going back in the browser's history, where the document was another page's.
    await page.addInitScript(() => {
      performance.getEntriesByType = () => [new PerformanceMark(`${window.location.origin}/compare`)];
    });
    await page.goto("/endpoints");
    const { ask, region, reachability } = endpointsPage(page);
    await press(ask);
    await expect(reachability.getByRole("alert")).toContainText("whose security policy blocks requests");
    await expect(reachability.getByRole("button", { name: "Reload this page" })).toBeVisible();
    await expect(region("Global")).toContainText("not asked yet");
  });

  test("is loaded with the page: the footer's link loads a new document", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("contentinfo").getByRole("link", { name: "Endpoints and firewall rules" }).press("Enter");
    await standIn(page, "global", answers);
    await standIn(page, "china", answers);
    const { ask, region } = endpointsPage(page);
    await press(ask);
    await expect(region("Global")).toContainText("something answered");
  });
});
