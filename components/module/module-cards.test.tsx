import { describe, expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { bicepReferences, readBicepModule } from "@/lib/mar/module/bicep-module";
import { readPowerShellModule } from "@/lib/mar/module/read-powershell-module";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { parseImageName } from "@/lib/oci/name/image-name";
import { BicepModuleCard } from "./bicep-module-card";
import { PowerShellModuleCard } from "./powershell-module-card";

// In the build, messages are compiled for the build's own formatter.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const digest = `sha256:${"a".repeat(64)}`;
const manifest = (annotations: object, layer: object = {}) =>
  imageManifestSchema.parse({
    schemaVersion: 2,
    config: { digest, size: 2 },
    layers: [{ digest, size: 2, annotations: layer }],
    annotations,
  });
const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

describe("a Bicep module", () => {
  const card = (annotations: object, region: "global" | "china" = "global") => {
    const named = parseImageName("bicep/avm/res/cache/redis:0.1.0");
    if (!named.ok) throw new Error("the image name does not parse");
    const references = bicepReferences(region, named.imageName);
    return rendered(<BicepModuleCard module={readBicepModule(manifest(annotations))} references={references} />);
  };

  it("shows both references, each with a copy button, and links the documentation", () => {
    const html = card({ "org.opencontainers.image.documentation": "https://docs.example/redis" });
    expect(textOf(html)).toContain("br/public:avm/res/cache/redis:0.1.0");
    expect(textOf(html)).toContain("br:mcr.microsoft.com/bicep/avm/res/cache/redis:0.1.0");
    expect(html).toContain('aria-label="Copy Public reference"');
    expect(html).toContain('aria-label="Copy Full reference"');
    expect(links(html)).toEqual(["https://docs.example/redis"]);
    expect(textOf(html)).toContain("no title or description");
  });

  it("shows no public reference in China, which it would not name", () => {
    const text = textOf(card({}, "china"));
    expect(text).toContain("br:mcr.azure.cn/bicep/avm/res/cache/redis:0.1.0");
    expect(text).not.toContain("br/public");
  });

  it.each(["javascript:alert(1)", "https://mcr.microsoft.com@host.example/", "see the wiki"])(
    "has no link of %s",
    (documentation) => {
      const html = card({ "org.opencontainers.image.documentation": documentation });
      expect(links(html)).toEqual([]);
      expect(textOf(html)).toContain(documentation);
    },
  );
});

describe("a PowerShell module", () => {
  const card = (metadata: unknown) => {
    const layer =
      metadata === undefined ? {} : { metadata: typeof metadata === "string" ? metadata : JSON.stringify(metadata) };
    return rendered(
      <PowerShellModuleCard module={readPowerShellModule(manifest({}, layer), "psresource/az.accounts")} />,
    );
  };

  it("shows its manifest's fields, and nothing for empty lists", () => {
    const html = card({
      ModuleVersion: "3.15.2",
      Author: "Somebody",
      PowerShellVersion: "5.1",
      RequiredModules: [],
      CmdletsToExport: ["Get-AzContext", "Set-AzContext"],
      FunctionsToExport: "*",
      PrivateData: { PSData: { ProjectUri: "https://project.example/", LicenseUri: "vbscript:x", Prerelease: "beta" } },
    });
    const text = textOf(html);
    expect(text).toContain("3.15.2-beta");
    expect(text).toContain("5.1 or later");
    expect(text).toContain("Get-AzContext, Set-AzContext");
    expect(text).toContain("Functions all, not listed by name");
    expect(text).not.toContain("Required modules");
    expect(html).not.toMatch(/>0</);
    expect(links(html)).toEqual(["https://project.example/"]);
  });

  it.each([
    [{ ModuleName: "a", RequiredVersion: "1.0" }, "a 1.0"],
    [{ ModuleName: "a", ModuleVersion: "1.0" }, "a 1.0 or later"],
    [{ ModuleName: "a", MaximumVersion: "2.0" }, "a 2.0 or earlier"],
    [{ ModuleName: "a", ModuleVersion: "1.0", MaximumVersion: "2.0" }, "a 1.0 to 2.0"],
    ["a", "a any version"],
  ])("shows which versions of a module are accepted: %j", (requirement, words) => {
    expect(textOf(card({ RequiredModules: [requirement] }))).toContain(words);
  });

  it.each([
    [undefined, "metadata is missing"],
    ["{", "metadata is malformed"],
    [{ Tags: 5 }, "are left out: Tags."],
  ])("shows what is wrong with the metadata %j", (metadata, words) => {
    expect(textOf(card(metadata))).toContain(words);
  });

  it("shows the commands of a large module behind their number, and how many are missing", () => {
    const names = Array.from({ length: 3000 }, (_, at) => `Get-Az${at}`);
    const text = textOf(card({ CmdletsToExport: names }));
    expect(text).toContain("3,000");
    expect(text).toContain("Get-Az1999");
    expect(text).not.toContain("Get-Az2000");
    expect(text).toContain("1,000 more are not shown");
  });
});
