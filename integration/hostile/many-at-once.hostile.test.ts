import { expect, test } from "vitest";
import { sampleControl } from "../../e2e/support/sample-control";
import { hostileSite } from "./hostile-site";

const BUDGET = 300_000_000;
/** What is begun within the budget, and its garbage: the answers of a crowd took several times as much before they were refused. */
const MOST = 2 * BUDGET;
const VISITORS = 600;
const PATIENT = { timeout: 60_000, interval: 500 };

const site = hostileSite({ MEMORY_BUDGET: "300MB", RATE_LIMIT: "off" });

test("a crowd for which a slow registry has no answer takes no memory without end, and what is known is given to others", async () => {
  const control = sampleControl(site);
  const known = `${site.url}/api/global/v2/dotnet/aspnet/manifests/10.0`;
  expect((await fetch(known)).status).toBe(200);
  await control.setFaults([{ kind: "hang", endpoint: "manifests", repository: "mssql/server" }]);
  const leaving = new AbortController();
  const refused: { retryAfter: string | null; text: string }[] = [];
  const crowd = Array.from({ length: VISITORS }, async (_, at) => {
    const answer = await fetch(`${site.url}/mssql/server:crowd-${at}`, { signal: leaving.signal });
    const text = await answer.text();
    const [type] = (answer.headers.get("Content-Type") ?? "").split(";");
    if (answer.status === 503 && type === "text/plain") {
      refused.push({ retryAfter: answer.headers.get("Retry-After"), text });
    }
  });
  const settled = Promise.allSettled(crowd);
  await expect.poll(() => refused.length, PATIENT).toBeGreaterThan(0);
  expect(refused[0]).toEqual({ retryAfter: "5", text: expect.stringContaining("busy") });
  expect((await fetch(known)).status).toBe(200);
  // A server that is busy is not to be ended for it.
  expect((await fetch(`${site.url}/api/health/live`)).status).toBe(200);
  expect(site.resident() ?? 0).toBeLessThan(MOST);
  leaving.abort();
  await settled;
  await control.clearFaults();
  // Once the crowd has left, everybody is answered again.
  await expect.poll(async () => (await fetch(`${site.url}/dotnet/runtime:9.0`)).status, PATIENT).toBe(200);
});
