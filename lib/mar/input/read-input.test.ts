import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pullCommand } from "@/lib/display/pull-command";
import { formatImageName, type ImageName, parseImageName } from "@/lib/oci/name/image-name";
import { looksLikeHost } from "../name/registry-host";
import { REGION_HOSTS, REGIONS } from "../region";
import { readBareDigest } from "./digest-reading";
import type { InputReading } from "./input-reading";
import { INPUT_MAX_LENGTH, TEXT_MAX_LENGTH } from "./input-reading";
import { readInput } from "./read-input";

const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,8}){0,2}$/);
const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
const digest = fc.oneof(
  fc.stringMatching(/^[a-f0-9]{64}$/).map((hex) => `sha256:${hex}`),
  fc.stringMatching(/^[a-f0-9]{128}$/).map((hex) => `sha512:${hex}`),
);

/** Any valid image name without a host. */
const imageName = fc
  .tuple(fc.array(component, { minLength: 1, maxLength: 4 }), fc.option(tag), fc.option(digest))
  .map(([path, withTag, withDigest]): ImageName => {
    const text = `${path.join("/")}${withTag ? `:${withTag}` : ""}${withDigest ? `@${withDigest}` : ""}`;
    const result = parseImageName(text);
    if (!result.ok) throw new Error(`${text} is no image name`);
    return result.imageName;
  });
const region = fc.constantFrom(...REGIONS);
const platform = fc.constantFrom("linux/amd64", "linux/arm64/v8", "windows/amd64");

/** Returns whether the portal has a page of its own at this path. */
const isPortalPage = ({ repository }: ImageName) =>
  /^(?:[a-z]{2}-[a-z]{2,4}\/)?(?:artifact\/mar|catalog|product)/.test(repository);

function nameOf(reading: InputReading): ImageName {
  if (reading.kind !== "image") throw new Error(JSON.stringify(reading));
  const { repository, tag, digest } = reading;
  return { repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}

describe("a valid name", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(imageName, (name) => {
        const text = formatImageName(name);
        // With a slash, `a.b/c` is a name at the host `a.b`. `sha256:…` with 64 hex digits is always a digest.
        fc.pre(!(name.repository.includes("/") && looksLikeHost(name.repository.split("/")[0] ?? "")));
        fc.pre(readBareDigest(text) === undefined);
        expect(nameOf(readInput(text))).toEqual(name);
      }),
    );
  });

  it("is read back after the host of either region", () => {
    fc.assert(
      fc.property(imageName, region, (name, given) => {
        fc.pre(!isPortalPage(name));
        const reading = readInput(`${REGION_HOSTS[given].registry}/${formatImageName(name)}`);
        expect(nameOf(reading)).toEqual(name);
        expect(reading).toMatchObject({ official: true, region: given });
      }),
    );
  });

  const commands: readonly ((name: string, platform: string) => string)[] = [
    (name, os) => `docker pull --platform ${os} ${name}`,
    (name, os) => `$ sudo docker run -it --rm --platform=${os} -p 80:80 ${name} sh -c "true && false"`,
    (name, os) => `podman pull -q ${name} --platform ${os}`,
    (name, os) => `nerdctl -n k8s.io pull --platform ${os} ${name}`,
    (name, os) => `ctr -n k8s.io images pull --platform ${os} ${name}`,
    (name, os) => `crane --platform ${os} manifest ${name}`,
    (name, os) => `oras pull --platform ${os} -o out ${name}`,
    (name, os) => `FROM --platform=${os} ${name} AS build`,
  ];

  it("is read back from every command, with its platform", () => {
    fc.assert(
      fc.property(imageName, region, platform, fc.constantFrom(...commands), (name, given, os, command) => {
        const reading = readInput(command(`${REGION_HOSTS[given].registry}/${formatImageName(name)}`, os));
        expect(nameOf(reading)).toEqual(name);
        expect(reading).toMatchObject({ official: true, region: given, platform: os });
      }),
    );
  });

  const forms: readonly ((name: string) => string)[] = [
    (name) => `crictl pull ${name}`,
    (name) => `skopeo copy --all docker://${name} docker://example.com/mine:1`,
    (name) => `az acr import -n mine --source ${name} --image mine:1`,
    (name) => `helm pull oci://${name} --untar`,
    (name) => `    - image: "${name}" # pinned`,
    (name) => `  "image": "${name}",`,
    (name) => `COPY --from=${name} /a /b`,
    (name) => `docker \\\n  pull \\\n  '${name}'`,
    (name) => `\`\`\`\n$ docker pull ${name}\n\`\`\``,
  ];

  it("is read back from every other form", () => {
    fc.assert(
      fc.property(imageName, region, fc.constantFrom(...forms), (name, given, form) => {
        expect(nameOf(readInput(form(`${REGION_HOSTS[given].registry}/${formatImageName(name)}`)))).toEqual(name);
      }),
    );
  });

  it("is read back from the commands on our own pages", () => {
    const kind = fc.constantFrom("index", "image", "helm-chart", "bicep-module", "artifact");
    fc.assert(
      fc.property(imageName, region, kind, (name, given, of) => {
        // Helm takes a version in place of tag and digest, and a Bicep reference has one of the two.
        fc.pre(of !== "helm-chart" || name.digest === undefined);
        fc.pre(of !== "bicep-module" || name.tag === undefined || name.digest === undefined);
        const text = pullCommand({ kind: of, region: given, imageName: name, by: "tag-and-digest" });
        expect(nameOf(readInput(text))).toEqual(name);
      }),
    );
    const imageOf = (text: string) =>
      pullCommand({ kind: "powershell-module", region: "global", by: "tag", imageName: nameOf(readInput(text)) });
    expect(nameOf(readInput(imageOf("psresource/az.accounts:1.0")))).toEqual({
      repository: "psresource/az.accounts",
      tag: "1.0",
    });
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."docker pull run podman ctr images i skopeo copy helm oci:// docker:// br: br/public: FROM AS image: - --platform -n = $ # > PS>"
      .split(" ")
      .concat(
        "https://",
        "mcr.microsoft.com",
        "hub.docker.com",
        "/",
        ":",
        "@",
        "sha256:",
        "\n",
        "\\",
        "`",
        '"',
        "'",
        " ",
        "%",
        "<a>",
        "a",
        "A",
        "\ud800",
      ),
  );
  const near = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(""));
  const spaced = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(" "));

  it("is read without a crash, and a nearest input is always valid", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), near, spaced), region, (text, given) => {
        const reading = readInput(text, given);
        if (reading.kind === "image") expect(parseImageName(formatImageName(nameOf(reading)) as string).ok).toBe(true);
        if (reading.kind === "invalid" && reading.nearest !== undefined) {
          expect(readInput(reading.nearest, given).kind).not.toBe("invalid");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "a",
    "a/",
    "a-",
    "$(",
    "{{",
    "<",
    "'",
    "`",
    "\\",
    "- ",
    "image: ",
    "docker pull ",
    "FROM a\n",
    "a@",
    "\u200b",
    "${",
    "br/",
    "[a@a ",
    "mcr.microsoft.com/",
    "mcr.microsoft.com/a ",
    "https://mcr.microsoft.com/v2/",
    "${A:-",
    "tag: ",
    "image manifest tag version ",
    "lookup a on ",
    "sha256:a",
    "schema 1 ",
  ])("is read when %j is repeated many times", (part) => {
    const form = part.repeat(Math.floor(INPUT_MAX_LENGTH / part.length));
    expect(readInput(form).kind).toMatch(/invalid|image|search/);
    const text = part.repeat(Math.floor(TEXT_MAX_LENGTH / part.length));
    expect(readInput(text).kind).toMatch(/invalid|image|search/);
    expect(readInput(`${text}${part}!!!!`)).toMatchObject({ kind: "invalid", problem: "too-long" });
  });
});
