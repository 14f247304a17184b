import { type Format, makeImage } from "../images/image";
import { makeIndex } from "../images/index-of";
import { payloadLayer } from "../images/layer-files";
import type { Made, WirePlatform } from "../images/made";
import { appImage } from "../linux/app-image";
import { Releases } from "../repository/releases";
import { windowsBaseSteps } from "../windows/base";

const CREATED = "2026-07-14T17:03:09.000Z";
const ZSTD = "io.github.containers.compression.zstd";

type Change = Partial<Omit<Made, "platform">> & { platform?: WirePlatform };

/** Makes each index, by its tag, which says how its entries differ. */
const INDEXES: Readonly<Record<string, (name: string) => Made[]>> = {
  "windows-versions": (name) => [
    linux(name, "linux", {}),
    ...["10.0.17763.8755", "10.0.20348.5139", "10.0.26100.33296"].map((version) => windows(name, version)),
  ],
  "os-features": (name) => [
    windows(name, "10.0.20348.5139"),
    windows(name, "10.0.20348.5139", { "os.features": ["win32k"] }),
  ],
  annotation: (name) => [
    linux(name, "gzip", {}),
    linux(name, "zstd", { listedWith: { [ZSTD]: "true" } }),
    linux(name, "arm", { platform: { os: "linux", architecture: "arm64" } }),
  ],
  nothing: (name) => [linux(name, "first", {}), linux(name, "second", {})],
  spellings: (name) =>
    ["linux/x86_64", "linux/aarch64", "linux/x86-64", "Linux/AMD64", "linux/arm64/v8.2-a", "linux/armhf"].map(
      (words) => {
        const [os = "", architecture = "", variant] = words.split("/");
        return linux(name, words, { platform: { os, architecture, ...(variant ? { variant } : {}) } });
      },
    ),
  variants: (name) =>
    ["v2", "v3"].map((variant) => linux(name, variant, { platform: { os: "linux", architecture: "amd64", variant } })),
  "without-amd64": (name) => [
    linux(name, "arm-v7", { platform: { os: "linux", architecture: "arm", variant: "v7" } }),
    linux(name, "arm64", { platform: { os: "linux", architecture: "arm64" } }),
  ],
  /** The second entry is listed for another platform than its configuration's. */
  "at-odds": (name) => [
    linux(name, "right", {}),
    linux(name, "wrong", { platform: { os: "linux", architecture: "arm64", variant: "v8" } }),
  ],
  "same-manifest": (name) => [
    linux(name, "both", {}),
    linux(name, "both", { platform: { os: "linux", architecture: "arm64", variant: "v8" } }),
  ],
};

/** Makes an image whose configuration says linux/amd64, listed in an index with a change. */
function linux(repository: string, version: string, listed: Change): Made {
  const recipe = { repository, version, distribution: "noble", format: "oci", created: CREATED } as const;
  return { ...appImage(recipe, "amd64"), ...listed };
}

function windows(repository: string, version: string, more: Partial<WirePlatform> = {}): Made {
  const platform = { os: "windows", architecture: "amd64", "os.version": version, ...more };
  const features = more["os.features"]?.join() ?? "";
  const steps = windowsBaseSteps("nanoserver", "ltsc2022", version, CREATED);
  const layer = payloadLayer(`${repository} ${version} ${features}`, "Files/app/app.bin", 180_000);
  const format: Format = "oci";
  return makeImage({
    format,
    platform,
    created: CREATED,
    steps: [...steps, { createdBy: `cmd /S /C COPY app-${version}${features}`, layer }],
    run: { Cmd: ["c:\\app\\app.exe"], Labels: { "org.opencontainers.image.version": `${version}${features}` } },
  });
}

/** Returns images whose entries have the same platform name; the tag says how they differ. */
export function platformChoices(name: string): Releases {
  const releases = new Releases(name);
  for (const [tag, make] of Object.entries(INDEXES)) {
    releases.publish({ key: tag, created: CREATED, make: () => makeIndex("oci", make(name)) }, [{ name: tag }]);
  }
  return releases;
}
