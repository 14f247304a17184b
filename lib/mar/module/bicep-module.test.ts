import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { parseImageName } from "@/lib/oci/name/image-name";
import { REGIONS } from "../region";
import { bicepModuleSchema, bicepReferences, readBicepModule } from "./bicep-module";

/** Any code units, including lone surrogates. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

const DIGEST = `sha256:${"a".repeat(64)}`;
const descriptor = (mediaType: string) => ({ mediaType, digest: DIGEST, size: 2 });

function manifest(annotations?: Record<string, string>, ...layers: string[]) {
  const config = descriptor("application/vnd.ms.bicep.module.config.v1+json");
  return imageManifestSchema.parse({ schemaVersion: 2, config, layers: layers.map(descriptor), annotations });
}

describe("readBicepModule", () => {
  const of = (key: string, value: string) => readBicepModule(manifest({ [`org.opencontainers.image.${key}`]: value }));

  test("reads title, description, documentation, date and whether there is source", () => {
    const address = "https://aka.ms/avm/site";
    const annotations = {
      "org.opencontainers.image.title": "Web site",
      "org.opencontainers.image.description": " Deploys a web site.\n",
      "org.opencontainers.image.documentation": address,
      "org.opencontainers.image.created": "2024-01-09T16:00:00Z",
      "bicep.serialization.format": "v1",
    };
    const layers = ["application/vnd.ms.bicep.module.layer.v1+json"];
    expect(readBicepModule(manifest(annotations, ...layers))).toEqual({
      title: "Web site",
      description: "Deploys a web site.",
      documentation: { text: address, address },
      created: "2024-01-09T16:00:00.000Z",
      hasSource: false,
    });
    const withSource = [...layers, "application/vnd.ms.bicep.module.source.v1.tar+gzip"];
    expect(readBicepModule(manifest(annotations, ...withSource)).hasSource).toBe(true);
  });

  test("reads a manifest without annotations", () => expect(readBicepModule(manifest())).toEqual({ hasSource: false }));

  test.each(["javascript:alert(1)", "aka.ms/avm", "file:///etc/passwd", "https://a@b.example/"])(
    "makes no link of %s",
    (text) => expect(of("documentation", text).documentation).toEqual({ text }),
  );

  test.each([
    ["title", "  "],
    ["documentation", ""],
    ["created", "yesterday"],
    ["created", "0001-01-01T00:00:00Z"],
  ])("reads %s %j as missing", (key, value) => expect(of(key, value)).toEqual({ hasSource: false }));

  test("reads any annotations", () => {
    const keys = fc.constantFrom("title", "description", "documentation", "created", "url");
    fc.assert(
      fc.property(keys, anyText, (key, value) => {
        expect(bicepModuleSchema.safeParse(of(key, value)).success).toBe(true);
      }),
    );
  });
});

describe("bicepReferences", () => {
  function references(region: (typeof REGIONS)[number], text: string) {
    const parsed = parseImageName(text);
    if (!parsed.ok) throw new Error(text);
    return bicepReferences(region, parsed.imageName);
  }

  test.each([
    ["bicep/avm/res/web/site:0.1.0", "br/public:avm/res/web/site:0.1.0"],
    ["bicep/compute/availability-set:1.0.1", "br/public:compute/availability-set:1.0.1"],
    [`bicep/avm/res/web/site@${DIGEST}`, `br/public:avm/res/web/site@${DIGEST}`],
  ])("writes the public form of %s", (text, short) =>
    expect(references("global", text)).toEqual({ full: `br:mcr.microsoft.com/${text}`, public: short }),
  );

  test.each(["oss/modules/site:1.0", "bicep:1.0", "bicepx/avm:1.0"])("writes only the full form of %s", (text) =>
    expect(references("global", text)).toEqual({ full: `br:mcr.microsoft.com/${text}` }),
  );

  test("names China's own host, and no public form, which would mean the global one", () => {
    const text = "bicep/avm/res/web/site:0.1.0";
    expect(references("china", text)).toEqual({ full: `br:mcr.azure.cn/${text}` });
  });

  test("uses the tag if there is also a digest", () => {
    const text = "bicep/avm/res/web/site:0.1.0";
    expect(references("global", `${text}@${DIGEST}`)?.full).toBe(`br:mcr.microsoft.com/${text}`);
  });

  test.each(REGIONS)("returns none without tag and digest (%s)", (region) =>
    expect(references(region, "bicep/avm/res/web/site")).toBeUndefined(),
  );
});
