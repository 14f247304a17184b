import type { Hostless } from "../image-text";

/**
 * The position of the image name in a command. "first": every word is a name; "first-only": only the first word is a
 * name; "scheme": the first word with `docker://` or `oci://`; "source": an option.
 */
export type NamePlace = "first" | "first-only" | "scheme" | "source";

/** A command that takes an image name. `flags` are its options without a value; all others take the next word. */
export type CommandForm = { place: NamePlace; flags: ReadonlySet<string> };

export type Tool = {
  hostless: Hostless;
  /** Options without a value before the command. */
  flags: ReadonlySet<string>;
  commands: ReadonlyMap<string, CommandForm>;
};

const words = (text: string) => new Set(text.split(" "));

const PULL = "a all-tags q quiet disable-content-trust tls-verify all-platforms";
const RUN =
  "d detach i interactive t tty rm rmi init privileged read-only P publish-all no-healthcheck oom-kill-disable sig-proxy " +
  "disable-content-trust q quiet replace tls-verify no-hosts no-hostname env-host http-proxy read-only-tmpfs " +
  "unsetenv-all passwd use-api-socket";

/** Commands with the same place and flags: `pull, image pull`. */
function commands(...groups: readonly [names: string, place: NamePlace, flags: string][]): Tool["commands"] {
  return new Map(
    groups.flatMap(([names, place, flags]) =>
      names.split(", ").map((name): [string, CommandForm] => [name, { place, flags: words(flags) }]),
    ),
  );
}

const DOCKER: Tool = {
  hostless: "docker-hub",
  flags: words("D debug tls tlsverify insecure-registry remote r syslog"),
  commands: commands(
    ["pull, image pull, push, image push", "first", PULL],
    ["run, create, container run, container create", "first-only", RUN],
    ["tag, image tag", "first-only", ""],
    ["inspect, image inspect", "first", "s size l latest"],
    ["history, image history", "first", "H human no-trunc q quiet"],
    ["rmi, image rm", "first", "f force no-prune a all i ignore"],
    ["manifest inspect", "first", "v verbose insecure tls-verify"],
    ["buildx imagetools inspect", "first", "raw"],
    ["save, image save", "first", "compress q quiet m multi-image-archive uncompressed"],
  ),
};

const BUILDAH: Tool = {
  hostless: "docker-hub",
  flags: words("debug"),
  commands: commands(["pull, from", "first", `${PULL} pull pull-always pull-never`]),
};

const CRICTL: Tool = {
  hostless: "docker-hub",
  flags: words("D debug"),
  commands: commands(["pull, inspecti, rmi", "first", "D debug q quiet"]),
};

const CTR: Tool = {
  hostless: "refused",
  flags: words("debug"),
  commands: commands(
    [
      "images pull, image pull, i pull",
      "first",
      "k skip-verify plain-http all-platforms all-metadata local skip-metadata print-chainid",
    ],
    ["run, container create, c create", "first-only", "rm tty t detach d privileged net-host null-io read-only cni"],
  ),
};

const CRANE: Tool = {
  hostless: "docker-hub",
  flags: words("v verbose insecure allow-nondistributable-artifacts"),
  commands: commands(
    ["digest, manifest, config, ls, validate", "first", "v verbose insecure full-ref O omit-digest-tags fast remote"],
    ["pull, export, copy, cp, tag", "first-only", "v verbose insecure a all-tags n no-clobber"],
  ),
};

const SKOPEO: Tool = {
  hostless: "docker-hub",
  flags: words("debug insecure-policy"),
  commands: commands(["copy, inspect, list-tags, delete", "scheme", "raw config no-creds a all q quiet no-tags n"]),
};

const ORAS_FLAGS =
  "d debug v verbose no-tty plain-http insecure r recursive k keep-old-files allow-path-traversal include-subject " +
  "pretty descriptor exclude-digest-tags full-reference from-oci-layout to-oci-layout from-plain-http to-plain-http " +
  "from-insecure to-insecure";
const ORAS: Tool = {
  hostless: "refused",
  flags: words("d debug v verbose no-tty"),
  commands: commands([
    "pull, discover, resolve, manifest fetch, manifest fetch-config, blob fetch, repo tags, repository tags, copy, cp, tag, backup",
    "first-only",
    ORAS_FLAGS,
  ]),
};

const HELM: Tool = {
  hostless: "refused",
  flags: words("debug"),
  commands: commands([
    "pull, fetch, install, upgrade, template, show all, show chart, show values, show readme, show crds, inspect",
    "scheme",
    "debug untar devel verify prov plain-http install i wait atomic dry-run create-namespace",
  ]),
};

const AZ: Tool = {
  hostless: "refused",
  flags: words("debug verbose only-show-errors"),
  commands: commands(["acr import", "source", "force no-wait debug verbose only-show-errors"]),
};

/** Command-line tools that take image names, by program name. */
export const TOOLS: ReadonlyMap<string, Tool> = new Map([
  ["docker", DOCKER],
  ["podman", DOCKER],
  ["podman-remote", DOCKER],
  ["nerdctl", DOCKER],
  ["finch", DOCKER],
  ["buildah", BUILDAH],
  ["crictl", CRICTL],
  ["ctr", CTR],
  ["crane", CRANE],
  ["skopeo", SKOPEO],
  ["oras", ORAS],
  ["helm", HELM],
  ["az", AZ],
]);
