import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { FIREWALL_OUTPUT_IDS, FIREWALL_OUTPUTS } from "@/lib/mar/firewall/firewall-outputs";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "./api";
import { problemIn } from "./problem";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
  api = await freshApi(sample);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

describe("GET /api/firewall/{form}", () => {
  test.each(FIREWALL_OUTPUT_IDS)("%s returns the file for the named regions", async (form) => {
    for (const [query, regions] of [
      ["", ["global", "china"]],
      ["?region=china", ["china"]],
      ["?region=china&region=global&region=china", ["global", "china"]],
    ] as const) {
      const { fileName, text } = FIREWALL_OUTPUTS[form](regions);
      const response = await api.get(`/api/firewall/${form}${query}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(text);
      expect(response.headers.get("Content-Disposition")).toBe(`attachment; filename="${fileName}"`);
      expect(response.headers.get("Content-Type")).toMatch(
        form === "json" ? /^application\/json/ : /^(?:text\/plain|application\/json)/,
      );
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    }
    expect(sample.requests.count()).toBe(0);
  });

  it.each([
    "/api/firewall/iptables",
    "/api/firewall/__proto__",
    "/api/firewall/squid?region=mars",
    "/api/firewall/squid?region=",
    "/api/firewall/squid?region=global&region=eastus",
  ])("%s is refused", async (path) => {
    expect(await problemIn(await api.get(path))).toMatchObject({ status: 404, code: "NAME_UNKNOWN" });
  });
});
