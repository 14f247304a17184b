import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WINDOWS_HOSTS, windowsImageHosts } from "./windows-host";

/** Returns the hosts by name, with the isolations in which they run an image. */
function hostsOf(osVersion: string): Record<string, string> {
  const answer = windowsImageHosts(osVersion);
  if (!answer.known) throw new Error(`${osVersion} is not known`);
  return Object.fromEntries(answer.hosts.map(({ host, isolations }) => [host.name, isolations.join(" ")]));
}

describe("windowsImageHosts", () => {
  test("runs an image of Windows Server 2025 only on its own build", () => {
    expect(hostsOf("10.0.26100.4349")).toEqual({ "Windows Server 2025": "process hyper-v" });
  });

  test("runs an image of Windows Server 2022 on its own build and on newer hosts", () => {
    expect(hostsOf("10.0.20348.4052")).toEqual({
      "Windows Server 2025": "process hyper-v",
      "Windows Server, version 23H2": "process",
      "Windows 11": "process hyper-v",
      "Windows Server 2022": "process hyper-v",
    });
  });

  test("runs older images on newer hosts under Hyper-V, and on no older host", () => {
    expect(hostsOf("10.0.17763.7558")).toEqual({
      "Windows Server 2025": "hyper-v",
      "Windows 11": "hyper-v",
      "Windows Server 2022": "hyper-v",
      "Windows Server, version 20H2": "hyper-v",
      "Windows Server, version 2004": "hyper-v",
      "Windows Server, version 1909": "hyper-v",
      "Windows Server, version 1903": "hyper-v",
      "Windows Server 2019": "process hyper-v",
    });
  });

  test("binds images of Windows Server 2016 to the host's revision", () => {
    const bound = (osVersion: string) => {
      const answer = windowsImageHosts(osVersion);
      return answer.known ? answer.hosts.filter(({ sameRevision }) => sameRevision).map(({ host }) => host.name) : [];
    };
    expect(bound("10.0.14393.8330")).toEqual(["Windows Server 2016"]);
    expect(bound("10.0.17763.7558")).toEqual([]);
  });

  test("names the image's release, with or without a revision", () => {
    const release = { name: "Windows Server 2022", build: 20348 };
    expect(windowsImageHosts("10.0.20348.1")).toMatchObject({ known: true, release });
    expect(windowsImageHosts("10.0.20348")).toMatchObject({ known: true, release });
  });

  test.each([
    undefined,
    "",
    "10.0",
    "10.0.20349.1",
    "10.0.99999.1",
    "10.0.25398.1",
    "6.3.20348.1",
    "10.0.20348.x",
    "10.0.20348.1.1",
    "v10.0.20348.1",
    "10.0.20348.1\n",
    "20348",
    "ltsc2022",
  ])("does not guess for %j", (osVersion) => {
    expect(windowsImageHosts(osVersion)).toEqual({ known: false });
  });

  test("no text crashes it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(windowsImageHosts(text)).toEqual({ known: false });
      }),
    );
  });
});

test("no host runs anything newer than itself", () => {
  for (const { builds, process, hyperVUpTo = 0 } of WINDOWS_HOSTS) {
    const oldest = Math.min(...builds);
    expect(Math.max(...process, hyperVUpTo)).toBeLessThanOrEqual(oldest);
  }
});
