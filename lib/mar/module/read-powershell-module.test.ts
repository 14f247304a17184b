import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { powerShellModuleSchema } from "./powershell-module";
import { readPowerShellModule } from "./read-powershell-module";

/** Any code units, including lone surrogates. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

const descriptor = { mediaType: "x", digest: `sha256:${"a".repeat(64)}`, size: 2 };
const REPOSITORY = "psresource/az.accounts";

function read(...annotations: (Record<string, string> | undefined)[]) {
  const layers = annotations.map((each) => ({ ...descriptor, ...(each ? { annotations: each } : {}) }));
  const manifest = imageManifestSchema.parse({ schemaVersion: 2, config: descriptor, layers });
  return readPowerShellModule(manifest, REPOSITORY);
}
const readMetadata = (metadata: unknown) => read({ metadata: JSON.stringify(metadata) });

describe("readPowerShellModule", () => {
  test("reads a module's manifest with its data for galleries", () => {
    const module = read({
      "org.opencontainers.image.title": "Az.Accounts",
      resourceType: "Module",
      metadata: JSON.stringify({
        GUID: "17a2feff-488b-47f9-8729-e2cec094624c",
        ModuleVersion: "3.0.1",
        Author: "A",
        CompanyName: "B",
        Copyright: "C",
        Description: "D",
        PowerShellVersion: "5.1",
        CompatiblePSEditions: ["Core", "Desktop"],
        RequiredModules: ["PSReadLine", { ModuleName: "Az.Core", RequiredVersion: "1.0" }],
        ModuleList: [{ ModuleName: "Az.Aks", ModuleVersion: "7.0", MaximumVersion: "8.0" }],
        CmdletsToExport: ["Connect-AzAccount"],
        FunctionsToExport: "*",
        AliasesToExport: [],
        PrivateData: {
          PSData: {
            Prerelease: "preview",
            Tags: ["Azure"],
            ProjectUri: "https://github.com/Azure/azure-powershell",
            LicenseUri: "javascript:alert(1)",
            ReleaseNotes: "* One",
          },
        },
      }),
    });
    expect(module).toEqual({
      name: "Az.Accounts",
      resourceType: "Module",
      version: "3.0.1-preview",
      description: "D",
      author: "A",
      companyName: "B",
      copyright: "C",
      powerShellVersion: "5.1",
      editions: ["Core", "Desktop"],
      tags: ["Azure"],
      project: {
        text: "https://github.com/Azure/azure-powershell",
        address: "https://github.com/Azure/azure-powershell",
      },
      license: { text: "javascript:alert(1)" },
      releaseNotes: "* One",
      requiredModules: [{ name: "PSReadLine" }, { name: "Az.Core", exactly: "1.0" }],
      moduleList: [{ name: "Az.Aks", atLeast: "7.0", atMost: "8.0" }],
      cmdlets: ["Connect-AzAccount"],
      functions: ["*"],
      unread: [],
    });
  });

  test("reads a package's own description if there is no module manifest", () => {
    const metadata = { version: "1.2.3", Authors: "A", Tags: "one  two", ProjectUrl: "https://example.com/a" };
    expect(readMetadata(metadata)).toMatchObject({
      version: "1.2.3",
      author: "A",
      tags: ["one", "two"],
      project: { address: "https://example.com/a" },
      unread: [],
    });
  });

  test.each([
    [{ resourceName: "Az.Accounts", "org.opencontainers.image.title": "x" }, "Az.Accounts"],
    [{ "org.opencontainers.image.title": "Az.Accounts" }, "Az.Accounts"],
    [{ "org.opencontainers.image.title": "Az.Accounts.3.0.1.nupkg" }, "Az.Accounts"],
    [{ "org.opencontainers.image.title": "Az.Tools.1.0.0-preview.2.nupkg" }, "Az.Tools"],
    [{ "org.opencontainers.image.title": "Module.1.nupkg" }, "Module.1.nupkg"],
    [{ "org.opencontainers.image.title": "" }, "az.accounts"],
    [{ "org.opencontainers.image.title": "-1.1".repeat(100_000) }, "az.accounts"],
    [{}, "az.accounts"],
  ])("finds the name of case %#", (annotations, expected) => expect(read(annotations).name).toBe(expected));

  test("reads the layer that has metadata", () => {
    expect(read(undefined, { metadata: '{"ModuleVersion":"1.0"}' }).version).toBe("1.0");
  });

  test.each([
    ["no layer", read()],
    ["a layer without annotations", read(undefined)],
    ["other annotations", read({ title: "x" })],
  ])("reports missing metadata: %s", (_what, module) =>
    expect(module).toEqual({ name: "az.accounts", problem: "missing", unread: [] }),
  );

  test.each(["", "{", "null", "[]", '"text"', "<xml/>"])("reports that %j is not metadata", (metadata) =>
    expect(read({ metadata, resourceType: "Script" })).toEqual({
      name: "az.accounts",
      resourceType: "Script",
      problem: "malformed",
      unread: [],
    }),
  );

  test.each([
    [{ Description: ["a"] }, "Description"],
    [{ CompatiblePSEditions: 7 }, "CompatiblePSEditions"],
    [{ CmdletsToExport: [1] }, "CmdletsToExport"],
    [{ RequiredModules: [{ Name: "x" }] }, "RequiredModules"],
    [{ RequiredModules: "Az.Core" }, "RequiredModules"],
    [{ PrivateData: "x" }, "PrivateData"],
    [{ PrivateData: { PSData: [] } }, "PrivateData"],
    [{ PrivateData: { PSData: { Tags: { a: 1 } } } }, "PSData.Tags"],
  ])("leaves out and names a field that cannot be read: %j", (fields, field) => {
    const { unread, version } = readMetadata({ ModuleVersion: "1.0", ...fields });
    expect({ unread, version }).toEqual({ unread: [field], version: "1.0" });
  });

  test.each([
    [{ PowerShellVersion: 5.1 }, { powerShellVersion: "5.1" }],
    [{ PowerShellVersion: { Major: 7, Minor: 4, Build: -1, Revision: -1 } }, { powerShellVersion: "7.4" }],
    [{ ModuleVersion: { Major: 1, Minor: 2, Build: 3, Revision: 4 } }, { version: "1.2.3.4" }],
    [
      { PrivateData: { PSData: { ProjectUri: { AbsoluteUri: "https://example.org" } } } },
      { project: { text: "https://example.org", address: "https://example.org/" } },
    ],
  ])("reads what ConvertTo-Json makes of %j", (fields, expected) => {
    expect(readMetadata({ ModuleVersion: "1.0", ...fields })).toMatchObject({ ...expected, unread: [] });
  });

  test("reads any metadata", () => {
    const keys = fc.constantFrom("ModuleVersion", "Tags", "RequiredModules", "PrivateData", "ProjectUrl", "__proto__");
    const value = fc.oneof(fc.jsonValue(), fc.record({ PSData: fc.dictionary(keys, fc.jsonValue()) }));
    fc.assert(
      fc.property(fc.dictionary(keys, value), (metadata) => {
        const module = JSON.parse(JSON.stringify(readMetadata(metadata)));
        expect(powerShellModuleSchema.safeParse(module).success).toBe(true);
      }),
    );
    fc.assert(fc.property(anyText, (metadata) => read({ metadata }).unread.length === 0));
  });
});
