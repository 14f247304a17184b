import { describe, expect, it, test } from "vitest";
import { FIREWALL_OUTPUT_IDS } from "@/lib/mar/firewall/firewall-outputs";
import { REGIONS } from "@/lib/mar/region";
import { endpointsEntries, endpointsPath, RULE_REGIONS, readEndpointsQuery, regionsOfRules } from "./endpoints-page";

describe("endpointsPath", () => {
  test.each([
    [{ region: "global" }, "/endpoints"],
    [{ region: "china" }, "/endpoints?region=china"],
    [{ region: "china", rules: "china" }, "/endpoints?region=china"],
    [{ region: "china", rules: "global", form: "squid" }, "/endpoints?region=china&rules=global&form=squid"],
    [{ region: "global", mirror: "a.b/c:1 &=" }, "/endpoints?mirror=a.b%2Fc%3A1+%26%3D"],
  ] as const)("%j is %s", (query, path) => {
    expect(endpointsPath(query)).toBe(path);
  });

  it("links to a part", () => {
    expect(endpointsPath({ region: "global" }, "firewall")).toBe("/endpoints#firewall");
  });

  it("has the same state as the fields of a form", () => {
    const query = { region: "china", rules: "both", form: "host-list", mirror: "a/b" } as const;
    expect(endpointsEntries(query)).toEqual([...new URL(endpointsPath(query), "http://a.test").searchParams]);
  });

  it("is read back", () => {
    for (const region of REGIONS)
      for (const rules of RULE_REGIONS)
        for (const form of FIREWALL_OUTPUT_IDS) {
          const query = { region, rules, form, mirror: "x.y/z@sha256:1 + 2" };
          const url = new URL(endpointsPath(query, "mirrors"), "http://a.test");
          expect(readEndpointsQuery(url.searchParams, region)).toEqual(query);
        }
  });
});

test("ignores what it cannot read", () => {
  const search = new URLSearchParams("rules=mars&form=__proto__&mirror=");
  expect(readEndpointsQuery(search, "china")).toEqual({
    region: "china",
    rules: "china",
    form: "host-list",
    mirror: "",
  });
});

test("rules apply to at least one region", () => {
  expect(RULE_REGIONS.map(regionsOfRules)).toEqual([["global"], ["china"], ["global", "china"]]);
});
