/** The kind of a word, which decides how it is read and what may follow it. */
type WordKind =
  | "architecture"
  | "codename"
  | "distribution"
  | "windows"
  | "variant"
  | "moving"
  | "prerelease"
  | "revision"
  | "update";

export interface Word {
  readonly kind: WordKind;
  readonly value: string;
}

/**
 * The words of MAR's tag names, `word=value` if the value is spelled otherwise. A word can have a number after it
 * (`alpine3.23`, `python3.11`, `rc2`). Two pieces that make one word are joined by `-`.
 * @see https://github.com/dotnet/dotnet-docker/blob/main/documentation/supported-tags.md
 * @see https://github.com/Azure/azure-functions-docker
 * @see https://learn.microsoft.com/en-us/sql/linux/sql-server-linux-docker-container-configure
 */
const SOURCE: readonly (readonly [WordKind, string])[] = [
  [
    "variant",
    "chiseled distroless composite extra slim aot full minimal base core nonroot root rootless fips debug " +
      "static prod staging test helix cross source-build core-tools buildenv appservice quickstart mesh " +
      "dotnet-isolated dotnet net aspnet runtime sdk python node java jdk jre zulu powershell go rust php ruby perl " +
      "gcc clang llvm cpu gpu cuda cfg targetallocator",
  ],
  [
    "moving",
    "latest stable current main master lts next=unstable edge=unstable nightly=unstable daily=unstable canary=unstable " +
      "dev=unstable insiders=unstable insider=unstable unstable experimental=unstable",
  ],
  ["revision", "hotfix patch build rev r b p"],
  ["prerelease", "preview rc beta alpha pre prerelease ctp ea eap tp techpreview snapshot"],
  ["update", "kb cu gdr rtm ga"],
  ["windows", "windows win=windows nanoserver windowsservercore servercore=windowsservercore"],
  [
    "codename",
    "linux resolute questing plucky oracular noble mantic lunar kinetic jammy focal bionic xenial trusty " +
      "forky trixie bookworm bullseye buster stretch jessie",
  ],
  [
    "distribution",
    "alpine azurelinux azl=azurelinux cbl-mariner mariner=cbl-mariner cm=cbl-mariner ubuntu debian centos centos-stream rhel ubi " +
      "fedora opensuse almalinux rocky oraclelinux amazonlinux photon",
  ],
  [
    "architecture",
    "amd64 x64=amd64 x86-64=amd64 x86=386 386 i386=386 arm64v8=arm64 arm64 aarch64=arm64 arm=arm/v7 arm32=arm/v7 " +
      "arm32v7=arm/v7 armv7=arm/v7 armhf=arm/v7 arm32v6=arm/v6 armv6=arm/v6 arm32v5=arm/v5 ppc64le s390x riscv64 loongarch64",
  ],
];

/** The first pieces of two-piece words. */
export const DOUBLE_WORDS: ReadonlySet<string> = new Set(["cbl", "centos", "core", "dotnet", "source", "x86"]);

export const VOCABULARY: ReadonlyMap<string, Word> = new Map(
  SOURCE.flatMap(([kind, words]) =>
    words.split(" ").map((entry): [string, Word] => {
      const [word = "", value = word] = entry.split("=");
      return [word, { kind, value }];
    }),
  ),
);

/** The architectures in tag names, as OCI platforms spell them. */
export const ARCHITECTURES: readonly string[] = [
  ...new Set([...VOCABULARY.values()].flatMap(({ kind, value }) => (kind === "architecture" ? value : []))),
];
