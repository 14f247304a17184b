import { safeParse } from "zod/mini";
import { OPERATION_IDS, OPERATIONS } from "@/lib/contract/operation/operations";
import { PROBLEM_STATUS } from "@/lib/contract/problem";
import { expectCopied } from "../pages/clipboard";
import { regionSwitch } from "../pages/region";
import { expect, test } from "../support/test";
import { runInShell } from "./shell";

test.describe("the page of the API", () => {
  test("gives examples that answer as it says", async ({ page }) => {
    await page.goto("/docs");
    for (const id of OPERATION_IDS) {
      const { answer } = OPERATIONS[id];
      await test.step(id, async () => {
        const card = page.locator(`#${id}`);
        const commands = await card.getByRole("region", { name: /^Example: / }).textContent();
        const { status, headers, text } = await runInShell(commands ?? "");
        expect(status, commands ?? id).toBe(200);
        expect(answer.mediaTypes).toContain(headers.get("content-type"));
        await expect(card.getByText(headers.get("content-type") ?? "none", { exact: true })).toBeVisible();
        await expect(card.getByText(headers.get("cache-control") ?? "none", { exact: true })).toBeVisible();
        expect(text.length).toBeGreaterThan(50);
        if (!answer.schema) return;
        for (const value of answer.isLines ? text.trim().split("\n") : [text]) {
          const json: unknown = JSON.parse(value);
          expect(safeParse(answer.schema, json).error, value.slice(0, 200)).toBeUndefined();
          expect(json).not.toHaveProperty("problem");
        }
      });
    }
  });

  test("has its examples for the region that is chosen, ready to copy", async ({ page, baseURL }) => {
    await page.goto("/docs");
    await regionSwitch(page).china.check();
    await expect(page).toHaveURL("/docs?region=china");
    const tags = page.getByRole("region", { name: "Tags", exact: true });
    const command = `curl '${baseURL}/api/china/v2/dotnet/aspnet/tags/list?n=5'`;
    await expect(tags.getByText(command, { exact: true })).toBeVisible();
    await tags.getByRole("button", { name: "Copy the example of Tags" }).click();
    await expectCopied(page, command);
  });

  test("leads from each error of an address to what it means", async ({ page }) => {
    await page.goto("/docs");
    const tags = page.getByRole("region", { name: "Tags", exact: true });
    await tags.getByRole("link", { name: "UPSTREAM_INVALID" }).click();
    await expect(page).toHaveURL("/docs#UPSTREAM_INVALID");
    const errors = page.getByRole("region", { name: "Errors", exact: true });
    for (const [code, status] of Object.entries(PROBLEM_STATUS)) {
      await expect(errors.getByRole("term").filter({ hasText: `${status} ${code}` })).toHaveCount(1);
    }
    await expect(errors.getByRole("list", { name: /UPSTREAM_INVALID/ }).getByText("digest-mismatch")).toBeInViewport();
  });

  test("is in the footer, and a repository of its name stays reachable", async ({ page }) => {
    await page.goto("/sample/one-tag?region=china");
    await page.getByRole("contentinfo").getByRole("link", { name: "API" }).click();
    await expect(page).toHaveURL("/docs?region=china");
    await expect(page.getByRole("heading", { level: 1, name: "API of MAR Discovery" })).toBeVisible();
  });
});

test.describe("a repository below the path of the page", () => {
  test.use({ allowedConsole: [/404/] });

  test("is asked for by its name with the host", async ({ page }) => {
    await page.goto("/mcr.microsoft.com/docs/tool");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no repository docs/tool");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, allowedConsole: [/failed request: GET \S+\.js: csp$/] });

  test("the page of the API is whole", async ({ page }) => {
    await page.goto("/docs");
    await expect(page.getByText(/^curl 'http.*_catalog\?n=5&last=dotnet'$/)).toBeVisible();
    await page.getByRole("region", { name: "History", exact: true }).getByText("Form of the answer").click();
    await expect(page.getByText(/"firstSeen": string/).first()).toBeVisible();
  });
});
