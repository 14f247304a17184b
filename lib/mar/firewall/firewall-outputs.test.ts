import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REGION_HOSTS, REGIONS, type Region } from "../region";
import { COMMENTS } from "./firewall-comments.testing";
import { type ChosenRegions, chooseRegions } from "./firewall-file";
import { FIREWALL_OUTPUT_IDS, FIREWALL_OUTPUTS, type FirewallOutputId } from "./firewall-outputs";

const GOLDEN = fileURLToPath(new URL("golden/", import.meta.url));
const CHOICES: Record<string, ChosenRegions> = { global: ["global"], china: ["china"], both: ["global", "china"] };
const cases = FIREWALL_OUTPUT_IDS.flatMap((id) =>
  Object.entries(CHOICES).map(([choice, regions]) => ({ id, choice, regions })),
);
const anyChoice = fc.shuffledSubarray([...REGIONS], { minLength: 1 });

/** Forms for other programs, which no parser here reads. */
const GOLDEN_FILES: Partial<Record<FirewallOutputId, string>> = {
  "azure-firewall-bicep": ".bicep",
  "azure-firewall-terraform": ".tf",
  "azure-firewall-az-command": "-azure-firewall.sh",
  "service-tags": "-service-tags.sh",
  squid: ".conf",
  "no-proxy": "-no-proxy.sh",
  "plain-text": ".txt",
};
const golden = cases.flatMap(({ id, choice, regions }) => {
  const suffix = GOLDEN_FILES[id];
  return suffix ? [{ id, regions, file: `${choice}${suffix}` }] : [];
});

describe("chooseRegions", () => {
  it("returns each region once, in one order", () => {
    expect(chooseRegions(["china", "global", "china"])).toEqual(["global", "china"]);
    expect(chooseRegions(["china"])).toEqual(["china"]);
  });

  it("returns nothing for no region", () => {
    expect(chooseRegions([])).toBeUndefined();
  });
});

describe("golden files", () => {
  it.each(golden)("$file is what $id writes", ({ id, regions, file }) => {
    expect(FIREWALL_OUTPUTS[id](regions, COMMENTS).text).toBe(readFileSync(`${GOLDEN}${file}`, "utf8"));
  });

  it("has no file without a form", () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(golden.map(({ file }) => file).sort());
  });

  const scripts = golden.filter(({ file }) => file.endsWith(".sh"));
  it.runIf(existsSync("/bin/sh")).each(scripts)("$file is shell", ({ file }) => {
    expect(() => execFileSync("/bin/sh", ["-n", `${GOLDEN}${file}`], { stdio: "pipe" })).not.toThrow();
  });
});

describe("every form", () => {
  it.each(cases)("$id for $choice has the hosts of those regions and no others", ({ id, regions }) => {
    const { text } = FIREWALL_OUTPUTS[id](regions, COMMENTS);
    for (const region of REGIONS) {
      const isChosen = regions.includes(region);
      expect(text.includes(REGION_HOSTS[region].registry), region).toBe(isChosen);
      // Service tags are names of address lists, and need no data host.
      const hasData = text.includes(`.data.${REGION_HOSTS[region].registry}`);
      expect(hasData, region).toBe(isChosen && id !== "service-tags");
    }
  });

  it("never has the host of a single data region", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIREWALL_OUTPUT_IDS), anyChoice, (id, choice) => {
        const regions = chooseRegions(choice);
        if (!regions) throw new Error("no region");
        const { text } = FIREWALL_OUTPUTS[id](regions, COMMENTS);
        // Only a dot may precede it, or a dot after the wildcard.
        const before = [...text.matchAll(/(\S*)\bdata\.mcr\./g)].map(([, start = ""]) => start);
        for (const start of before) expect(start).toMatch(/(?:^|[\s"',])\*?\.$/);
        expect(before.length > 0).toBe(id !== "service-tags");
      }),
    );
  });

  it("ends with a line break and has no trailing spaces", () => {
    for (const { id, regions } of cases) {
      expect(FIREWALL_OUTPUTS[id](regions, COMMENTS).text).toMatch(/[^\n]\n$/);
      expect(FIREWALL_OUTPUTS[id](regions, COMMENTS).text).not.toMatch(/[ \t]$/m);
    }
  });

  it("has a file name of its own", () => {
    const names = FIREWALL_OUTPUT_IDS.map((id) => FIREWALL_OUTPUTS[id](["global"], COMMENTS).fileName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]+\.[a-z]+$/);
  });
});

describe("host-list", () => {
  it("has one host per line", () => {
    const { text } = FIREWALL_OUTPUTS["host-list"](["global", "china"], COMMENTS);
    expect(text).toBe("mcr.microsoft.com\n*.data.mcr.microsoft.com\nmcr.azure.cn\n*.data.mcr.azure.cn\n");
  });
});

describe("no-proxy", () => {
  const run = (regions: ChosenRegions, variables: Record<string, string>) => {
    const { text } = FIREWALL_OUTPUTS["no-proxy"](regions, COMMENTS);
    const script = `${text}printf '%s %s' "$NO_PROXY" "$no_proxy"`;
    return execFileSync("/bin/sh", ["-c", script], { encoding: "utf8", env: { ...variables, NODE_ENV: "test" } }).split(
      " ",
    );
  };

  it.runIf(existsSync("/bin/sh"))("keeps previous values, in either spelling", () => {
    const hosts = "mcr.microsoft.com,.data.mcr.microsoft.com";
    expect(run(["global"], {})).toEqual([hosts, hosts]);
    expect(run(["global"], { NO_PROXY: "localhost", no_proxy: "a,b" })).toEqual([`localhost,${hosts}`, `a,b,${hosts}`]);
  });
});

describe("squid", () => {
  it("defines lists before it uses them", () => {
    const lines = FIREWALL_OUTPUTS.squid(["global", "china"], COMMENTS).text.trimEnd().split("\n");
    const lists = lines.filter((line) => line.startsWith("acl ")).map((line) => line.split(" ")[1]);
    expect(lines.at(-1)?.split(" ").slice(2).sort()).toEqual([...lists, "localnet"].sort());
    expect(lines.findIndex((line) => line.startsWith("http_access"))).toBe(lists.length);
  });
});

describe("service-tags", () => {
  it("has one rule per tag", () => {
    const { text } = FIREWALL_OUTPUTS["service-tags"](["global"], COMMENTS);
    const tags = [...text.matchAll(/--destination-address-prefixes (.*) \\/g)].map(([, tag]) => tag);
    expect(tags).toEqual(["MicrosoftContainerRegistry", "AzureFrontDoor.FirstParty"]);
    const priorities = [...text.matchAll(/--priority (\d+)/g)].map(([, priority]) => priority);
    expect(new Set(priorities).size).toBe(tags.length);
  });

  it.each<[Region, boolean]>([
    ["global", false],
    ["china", true],
  ])("for %s, notes missing documentation: %s", (region, undocumented) => {
    const texts = (["service-tags", "plain-text"] as const).map((id) => FIREWALL_OUTPUTS[id]([region], COMMENTS).text);
    for (const text of texts) expect(text.includes("not documented")).toBe(undocumented);
  });
});
