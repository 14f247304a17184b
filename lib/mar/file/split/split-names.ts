import { looksLikeHost } from "@/lib/mar/name/registry-host";
import { keyRole } from "./key-role";
import type { Setting, SettingMap } from "./setting";
import { inheritedParts, type Part, type Parts, partsOf, plainParts } from "./settings-of";

/** The settings that form one image name. */
export type SplitName = {
  repository: Setting;
  registry?: Setting | undefined;
  /** A component after the repository: a chart of a repository of charts, an image of a folder. */
  component?: Setting | undefined;
  tag?: Setting | undefined;
  digest?: Setting | undefined;
  /** True if kustomize looks for this name in manifests and would not find another one. */
  isKey?: boolean;
  /** True if the tag is a chart's version, or has another form to which no digest can be added. */
  isVersion?: boolean;
};

const HOST = String.raw`(?:[\w.-]+\.data\.)?mcr\.(?:microsoft\.com|azure\.cn|azk8s\.cn)(?::443)?`;
const SCHEME = "(?:(?:https?|oci|docker)://)?";
const OFFICIAL_HOST = new RegExp(`^${SCHEME}${HOST}(?:/[\\w./-]{0,200})?$`, "i");
const OFFICIAL_NAME = new RegExp(`^(?:(?:oci|docker)://)?(?:[\\w.:-]{1,200}/){0,3}${HOST}/[^\\s/]`, "i");
const DIGEST = /^(?:@?sha256:)?[0-9a-f]{64}$/;
const PATH = /^\/?[a-z0-9][\w./-]*(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/;

const textOf = (setting: Setting | undefined) => setting?.value.text ?? "";
const isOfficialHost = ({ setting }: Part) => OFFICIAL_HOST.test(textOf(setting));

/** Returns image names spread over several keys of a level, or of enclosing ones. */
export function splitNames(map: SettingMap, inherits: boolean): SplitName[] {
  const kustomized = kustomizedNames(map);
  if (kustomized) return kustomized;
  return [...partsOf(map)].flatMap(([stem, parts]) => namesOf(map, { stem, parts, inherits }));
}

/**
 * Returns `name` or `newName` with `newTag` and `digest` of a kustomization. Beside a `newName`, the `name` is only
 * looked up.
 */
function kustomizedNames({ key, values }: SettingMap): SplitName[] | undefined {
  const [name, newName, tag, digest] = ["name", "newName", "newTag", "digest"].map((own) => values.get(own));
  const isEntry = newName ?? tag ?? (key === "images" ? digest : undefined);
  const repository = newName ?? name;
  if (!isEntry || !repository) return undefined;
  const made = { repository, tag, digest: digestSetting([digest]), isKey: newName === undefined };
  const isKeyOfMar = newName && name && OFFICIAL_NAME.test(textOf(name));
  return isKeyOfMar ? [made, { repository: name, isKey: true }] : [made];
}

type Group = { stem: string; parts: Parts; inherits: boolean };

function namesOf(map: SettingMap, group: Group): SplitName[] {
  const { parts } = group;
  const official = parts.path.filter(({ setting }) => OFFICIAL_NAME.test(textOf(setting)));
  const own = official.flatMap((path) => nameAt(path, map, group) ?? []);
  if (official.length > 0) return own;
  const hosts = parts.host.filter(({ setting }) => textOf(setting) !== "");
  // A chart uses its own default only if nothing around it names a registry.
  const registry = hosts.find(({ key }) => !/^default/i.test(key)) ?? inheritedHost(map, group) ?? hosts[0];
  const path = registry && pathBelow(map, parts, hosts.includes(registry) ? registry : undefined);
  if (registry && path && (isOfficialHost(registry) || path.last === "repository")) {
    const names = withReference({ repository: path.setting, registry: registry.setting }, map, group);
    const isSure = hosts.includes(registry) || path.last === "repository";
    return names.filter(({ tag, digest }) => isSure || tag || digest);
  }
  const repository = parts.path.find(({ key }) => key === "repository");
  const isImage = repository && (parts.tag.length > 0 || parts.digest.length > 0);
  return isImage ? withReference({ repository: repository.setting }, map, group) : [];
}

/** Returns registries with a folder of images, which is not a repository itself: `registry: mcr.microsoft.com/dapr`. */
export function registryFolders(map: SettingMap): Setting[] {
  return [...partsOf(map).values()].flatMap(({ host, tag, digest }) => {
    const isShared = (tag.length === 0 && digest.length === 0) || map.key === "global";
    return host.filter((part) => isShared && isOfficialHost(part)).map(({ setting }) => setting);
  });
}

function inheritedHost(map: SettingMap, { stem, parts, inherits }: Group): Part | undefined {
  const here = stem === "" ? undefined : plainParts(map, "host").find(isOfficialHost);
  if (here || !inherits || parts.path.length === 0) return here;
  for (const part of inheritedParts(map, "host")) if (isOfficialHost(part)) return part;
  return undefined;
}

/**
 * Returns the path after a host. A `name` counts only beside a registry, or in an `image`: a web address also has a
 * `host` and a `path`.
 * @param beside the registry, if it is on the same level
 */
function pathBelow(
  { key, values }: SettingMap,
  { path, tag, digest }: Parts,
  beside: Part | undefined,
): Part | undefined {
  const usable = path.filter(({ setting }) => PATH.test(textOf(setting)) || /^[{$]/.test(textOf(setting)));
  const last = ["repository", "repo", "image"];
  if (beside && !/^(?:host|server)$/.test(beside.last)) last.push("name", "path");
  else if (!beside && /image$/i.test(key) && !values.has("repository")) last.push("name");
  const found = last.map((word) => usable.find((part) => part.last === word)).find((part) => part !== undefined);
  const isSure =
    found?.last === "repository" || tag.length > 0 || digest.length > 0 || !beside || /:/.test(textOf(found?.setting));
  return isSure ? found : undefined;
}

/**
 * Returns the name that begins with an official one: alone if it has a tag, else with a component or a tag of its own
 * level.
 */
function nameAt(path: Part, map: SettingMap, group: Group): SplitName[] | undefined {
  const repository = path.setting;
  const text = textOf(repository).replace(/^\w+:\/\//, "");
  const component = componentBelow(path, map, group.parts);
  if (component) return withReference({ repository, component }, map, group, ["version", "revision", "tag"]);
  if (/@sha256$/.test(text) || !/[:@]/.test(text.slice(text.indexOf("/")))) {
    const split = withReference({ repository }, map, group);
    const hasReference = split.some(({ tag, digest }) => tag || digest);
    return hasReference || path.key === "repository" ? split : undefined;
  }
  const digest = digestSetting(group.parts.digest.map(({ setting }) => setting));
  return digest && !text.includes("@")
    ? [{ repository, digest }]
    : path.key === "repository"
      ? [{ repository }]
      : undefined;
}

/** Returns the chart of a repository of charts, or the `image` of a folder that `repository` names. */
function componentBelow(path: Part, { values }: SettingMap, parts: Parts): Setting | undefined {
  if (!/^(?:repository|repo|url|uri)$/.test(path.last) || keyRole(path.key)?.stem !== "") return undefined;
  const isPath = (setting: Setting) =>
    PATH.test(textOf(setting)) && !looksLikeHost(textOf(setting).split("/", 1)[0] ?? "");
  const chart = values.get("chart") ?? (/^oci:/.test(textOf(path.setting)) ? values.get("name") : undefined);
  const isVersioned = parts.tag.some(({ last }) => last !== "tag");
  if (chart && isVersioned && isPath(chart)) return chart;
  const image = values.get("image") ?? values.get("imageName");
  return image && image !== path.setting && parts.tag.length > 0 && isPath(image) ? image : undefined;
}

function withReference(
  name: Omit<SplitName, "tag" | "digest">,
  map: SettingMap,
  group: Group,
  order: readonly string[] = ["tag", "version", "release", "revision"],
): SplitName[] {
  const { parts, stem } = group;
  const ref = map.children.get("ref");
  const digests = [...parts.digest, ...plainParts(ref, "digest"), ...(stem ? plainParts(map, "digest") : [])];
  const digest = digestSetting(digests.map(({ setting }) => setting));
  const isOwn = (part: Part | undefined) => part !== undefined && !(map.isFlat && stem === "" && part.last !== "tag");
  const own = order.map((word) => parts.tag.find(({ last }) => last === word)).find(isOwn);
  const tag = own ?? sharedTag(map, group, ref);
  const isChart =
    name.component !== undefined ||
    parts.path.some(({ key, setting }) => key === "chart" && setting === name.repository);
  const isVersion = isChart || (tag !== undefined && plainParts(ref, "tag").includes(tag));
  return [{ ...name, tag: tag?.setting, digest, isVersion }];
}

/** Returns a tag for several images: of this level, of Flux's `ref`, of a level around an `image`, or `global`. */
function sharedTag(map: SettingMap, { stem, inherits }: Group, ref: SettingMap | undefined): Part | undefined {
  const isTag = ({ last }: Part) => last === "tag";
  const here = [...(stem ? plainParts(map, "tag") : []), ...plainParts(ref, "tag")].find(isTag);
  if (here || !inherits) return here;
  const isImage = /image$/i.test(map.key);
  const above = isImage ? plainParts(map.parent, "tag") : [];
  const near = above.find(isTag) ?? above.find(({ setting }) => /^v?\d/.test(textOf(setting)));
  if (near) return near;
  for (const part of inheritedParts(map, "tag")) if (isTag(part) && /tag$/i.test(part.key)) return part;
  return undefined;
}

/** Returns the first setting that is a digest, also without its algorithm. A revision of a source is not one. */
function digestSetting(settings: readonly (Setting | undefined)[]): Setting | undefined {
  return settings.find((setting) => DIGEST.test(textOf(setting))) ?? settings.find((setting) => textOf(setting) === "");
}
