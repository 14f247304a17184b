import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { COMMENTS } from "@/lib/mar/firewall/firewall-comments.testing";
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
      const { fileName, text } = FIREWALL_OUTPUTS[form](regions, COMMENTS);
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

  test.each([
    [
      "service-tags",
      "# 需要以下变量：RESOURCE_GROUP、NETWORK_SECURITY_GROUP。\n# 在 AzureChinaCloud 中，用于 mcr.azure.cn（文档未说明",
    ],
    ["azure-firewall-az-command", "# 需要以下变量：RESOURCE_GROUP、FIREWALL_POLICY、SOURCE_ADDRESS。\n"],
    ["plain-text", "# china：文档未说明 AzureChinaCloud 中有哪些服务标记\n"],
  ] as const)("%s has comments in the language that is named", async (form, comments) => {
    const text = async (lang: string) => (await api.get(`/api/firewall/${form}?region=china${lang}`)).text();
    expect(await text("&lang=zh-cn")).toContain(comments);
    const withoutComments = (rules: string) => rules.replaceAll(/^#.*\n/gm, "");
    expect(withoutComments(await text("&lang=zh-cn"))).toBe(withoutComments(await text("")));
    expect(await text("&lang=tlh")).toBe(await text(""));
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
