import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { FollowedAddressProvider } from "@/components/address/followed-address.client";
import { PULL_TOOL_IDS } from "@/lib/contract/page/pull-choice";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { parseDigest } from "@/lib/oci/name/digest";
import { parseImageName } from "@/lib/oci/name/image-name";
import type { PlatformEntry } from "@/lib/oci/platform/platform-choice";
import messages from "@/messages/en.json";
import { PullCommand } from "./pull-command.client";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

type Setting = { kind?: ArtifactKind; platforms?: readonly string[]; isPinned?: boolean };

/** `windows/amd64 10.0.20348.1` */
function entry(text: string, position: number): PlatformEntry {
  const own = parseDigest(`sha256:${String(position).repeat(64)}`);
  if (!own) throw new Error("no digest");
  const [name = "", osVersion] = text.split(" ");
  const [os = "", architecture = "", variant] = name.split("/");
  return {
    digest: own,
    platform: { os, architecture, ...(variant ? { variant } : {}), ...(osVersion ? { osVersion } : {}) },
  };
}

/** Returns the HTML that the server sends for an address. */
function page(name: string, query = "", { kind = "index", platforms = [], isPinned = false }: Setting = {}): string {
  const result = parseImageName(name);
  if (!result.ok) throw new Error(name);
  return renderToStaticMarkup(
    <NuqsTestingAdapter searchParams={query}>
      <IntlProvider locale="en" messages={messages} timeZone="UTC">
        <FollowedAddressProvider>
          <PullCommand imageName={result.imageName} {...{ kind, isPinned }} platforms={platforms.map(entry)} />
        </FollowedAddressProvider>
      </IntlProvider>
    </NuqsTestingAdapter>,
  );
}

const withoutNoscript = (html: string) => html.replace(/<noscript>.*<\/noscript>/s, "");

/** Returns the texts of `code` elements that readers with scripts see. */
function commands(html: string): string[] {
  return [...withoutNoscript(html).matchAll(/<code[^>]*>(.*?)<\/code>/gs)].map(([, inner = ""]) =>
    inner.replaceAll(/<[^>]*>/g, ""),
  );
}
const chosen = (html: string) => /<option value="([^"]+)" selected=""/.exec(html)?.[1];
const way = (html: string) => /<input[^>]*checked="" value="([^"]+)"/.exec(html)?.[1];
const refused = (html: string) => [...html.matchAll(/<input[^>]*disabled=""[^>]*value="([^"]+)"/g)].map(([, by]) => by);

const NAME = `dotnet/aspnet:10.0@${digest}`;
const HOSTED = "mcr.microsoft.com/dotnet/aspnet";

describe("the pull command in the server's HTML", () => {
  it.each([
    ["", "docker", "tag", `docker pull ${HOSTED}:10.0`],
    ["?tool=podman", "podman", "tag", `podman pull ${HOSTED}:10.0`],
    ["?tool=podman&by=digest", "podman", "digest", `podman pull ${HOSTED}@${digest}`],
    ["?tool=docker&by=tag-and-digest", "docker", "tag-and-digest", `docker pull ${HOSTED}:10.0@${digest}`],
    ["?tool=rm&by=nothing", "docker", "tag", `docker pull ${HOSTED}:10.0`],
    ["?tool=helm", "docker", "tag", `docker pull ${HOSTED}:10.0`],
    ["?tool=dockerfile&platform=linux/arm64", "dockerfile", "tag", `FROM --platform=linux/arm64 ${HOSTED}:10.0`],
    ["?tool=crictl&platform=linux/arm64", "crictl", "tag", `crictl pull ${HOSTED}:10.0`],
    ["?platform=linux/arm64%3Brm", "docker", "tag", `docker pull ${HOSTED}:10.0`],
  ])("follows the address %j", (query, tool, by, command) => {
    const html = page(NAME, query);
    expect(commands(html)).toEqual([command]);
    expect(chosen(html)).toBe(tool);
    expect(way(html)).toBe(by);
  });

  const PLATFORMS = ["linux/amd64", "linux/arm64/v8", "windows/amd64 10.0.20348.1", "windows/amd64 10.0.26100.2"];
  const WINDOWS = `${HOSTED}@sha256:${"3".repeat(64)}`;
  it.each([
    ["?platform=linux/arm64", `docker pull --platform linux/arm64 ${HOSTED}:10.0`],
    ["?platform=linux/amd64/v3", `docker pull --platform linux/amd64 ${HOSTED}:10.0`],
    ["?platform=windows/amd64&os.version=10.0.26100.2", `docker pull ${WINDOWS}`],
    ["?platform=windows/amd64&os.version=10.0.26100.2&by=tag-and-digest", `docker pull ${WINDOWS}`],
    ["?platform=windows/amd64&os.version=10.0.26100.2&tool=crictl", `crictl pull ${WINDOWS}`],
    [`?manifest=sha256:${"3".repeat(64)}&tool=podman`, `podman pull ${WINDOWS}`],
    ["?platform=windows/amd64", `docker pull --platform windows/amd64 ${HOSTED}:10.0`],
    ["?platform=linux/s390x", `docker pull --platform linux/s390x ${HOSTED}:10.0`],
  ])("pulls the platform of the address %j", (query, command) => {
    expect(commands(page(NAME, query, { platforms: PLATFORMS }))).toEqual([command]);
  });

  it("says that the image lacks a platform, and which ones it has", () => {
    const html = page(NAME, "?platform=linux/s390x", { platforms: PLATFORMS });
    expect(html).toContain("This image has no linux/s390x");
    expect(html).toContain("It has: linux/amd64, linux/arm64/v8, windows/amd64 10.0.20348.1");
    expect(page(NAME, "?platform=linux/s390x")).not.toContain("This image has no");
    expect(page(NAME, "?platform=linux/arm64", { platforms: PLATFORMS })).not.toContain("This image has no");
  });

  it("names what the address pins by its digest, and never by its tag alone", () => {
    const html = page(NAME, "", { isPinned: true });
    expect(commands(html)).toEqual([`docker pull ${HOSTED}@${digest}`]);
    expect(way(html)).toBe("digest");
    expect(refused(html)).toEqual(["tag"]);
    expect(html).not.toContain(`${HOSTED}:10.0<`);
    expect(commands(page(NAME, "?by=tag", { isPinned: true }))).toEqual([`docker pull ${HOSTED}@${digest}`]);
    expect(commands(page(NAME, "?by=tag-and-digest", { isPinned: true }))).toEqual([
      `docker pull ${HOSTED}:10.0@${digest}`,
    ]);
  });

  it.each([
    ["?tool=docker", "index", undefined],
    ["?tool=docker&by=tag-and-digest", "index", messages.pull.note["docker-both"]],
    ["?tool=podman&by=tag-and-digest", "index", messages.pull.note["podman-both"]],
    ["?tool=skopeo&by=tag-and-digest", "index", messages.pull.note["skopeo-both"]],
    ["?tool=helm&by=tag-and-digest", "helm-chart", messages.pull.note["helm-both"]],
    ["?tool=helm", "helm-chart", undefined],
    ["?by=tag-and-digest", "devcontainer-feature", messages.pull.note["feature-both"]],
  ] as const)("says of %s what the tool does with a name", (query, kind, note) => {
    const notes = [...page(NAME, query, { kind }).matchAll(/role="note"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(notes).toEqual(note ? [note] : []);
  });

  it("offers only the tool's ways of pulling, and names the one in use", () => {
    const html = page(NAME, "?tool=skopeo&by=tag-and-digest");
    expect(way(html)).toBe("digest");
    expect(refused(html)).toEqual(["tag-and-digest"]);
  });

  it("waits for the digest", () => {
    const html = page("dotnet/aspnet:10.0", "?by=digest");
    expect(commands(html)).toEqual([`docker pull ${HOSTED}:10.0`]);
    expect(way(html)).toBe("tag");
    expect(refused(html)).toEqual(["tag-and-digest", "digest"]);
  });

  it("takes the same room before and after the digest is known, in every way of pulling", () => {
    const rooms = (html: string) =>
      [...html.matchAll(/data-room="([^"]*)"/g)].map(([, text = ""]) =>
        text.replace(digest, `sha256:${"0".repeat(64)}`),
      );
    const known = rooms(page(NAME));
    // The three ways of this tool. Then, for a device that has chosen: nine tools for images have three ways, two have
    // two, and five texts say what tools do with tag and digest.
    expect(known).toHaveLength(3 + 31 + 5);
    expect(rooms(page("dotnet/aspnet:10.0"))).toEqual(known);
    expect(rooms(page(NAME, "?by=digest"))).toEqual(known);
  });

  it("shows the lines of a file as lines", () => {
    const html = page(NAME, "?tool=compose&platform=linux/arm/v7");
    expect(html).toContain("<pre");
    expect(commands(html)).toEqual([`services:\n  app:\n    image: ${HOSTED}:10.0\n    platform: linux/arm/v7`]);
  });

  it("offers no platform of a manifest that is not an image", () => {
    const html = page(NAME, "", { platforms: ["linux/amd64", "$(id)/amd64"] });
    expect(html).toContain('value="linux/amd64"');
    expect(html).not.toContain("$(id)");
  });

  it.each([
    ["helm-chart", "helm/keda:1.0.0"],
    ["bicep-module", "bicep/avm/res/cache/redis:0.1.0"],
    ["powershell-module", "psresource/az.accounts:3.0.1"],
    ["artifact", "sample/unknown-artifact:1"],
  ] as const)("shows no %s with docker, whatever tool the address names", (kind, name) => {
    for (const tool of PULL_TOOL_IDS) {
      for (const region of ["global", "china"]) {
        const html = page(`${name}@${digest}`, `?tool=${tool}&region=${region}`, { kind });
        expect(commands(html)).toHaveLength(1);
        expect(html).not.toContain("docker");
      }
    }
  });

  it("shows the default commands of both regions without scripts", () => {
    const noscript = /<noscript>(.*)<\/noscript>/s.exec(page(NAME, "?tool=podman"))?.[1] ?? "";
    expect(
      [...noscript.matchAll(/<code[^>]*>(.*?)<\/code>/gs)].map(([, text = ""]) => text.replaceAll(/<[^>]*>/g, "")),
    ).toEqual([
      `docker pull ${HOSTED}:10.0`,
      `docker pull ${HOSTED}@${digest}`,
      "docker pull mcr.azure.cn/dotnet/aspnet:10.0",
    ]);
  });
});
