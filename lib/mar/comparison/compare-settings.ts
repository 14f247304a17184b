import { portKey } from "@/lib/oci/config/exposed-port";
import type { ImageConfigDetails } from "@/lib/oci/config/image-config";
import { healthcheckInstruction, imageSettings, type NamedValue } from "@/lib/oci/config/image-settings";
import { type Change, changesOf } from "./change";

export type SettingValue = string | readonly string[];

export type SettingField =
  | "os"
  | "architecture"
  | "variant"
  | "os.version"
  | "created"
  | "author"
  | "entrypoint"
  | "command"
  | "user"
  | "working-directory"
  | "stop-signal"
  | "healthcheck"
  | "shell"
  | "on-build"
  | "comment";

type SettingChange = { field: SettingField } & Change<SettingValue>;
/**
 * A variable without `=` has no value. If a name is repeated, the first is compared with the first, the second with the
 * second.
 */
export type NamedChange = { name: string } & Change<string | undefined>;
export type KeyChange = { kind: "added" | "removed"; name: string };

/** Each list is sorted by name, and empty if nothing differs. */
export type SettingsComparison = {
  settings: readonly SettingChange[];
  environment: readonly NamedChange[];
  labels: readonly NamedChange[];
  ports: readonly KeyChange[];
  volumes: readonly KeyChange[];
};

/** Compares how containers of two images run. The order of variables, ports and volumes does not matter. */
export function compareSettings(from: ImageConfigDetails, to: ImageConfigDetails): SettingsComparison {
  const [before, after] = [imageSettings(from), imageSettings(to)];
  return {
    settings: changesOf(fieldsOf(from), fieldsOf(to)).map(([field, change]) => ({ field, ...change })),
    environment: namedChanges(before.environment, after.environment),
    labels: namedChanges(before.labels, after.labels),
    ports: keyChanges(before.ports.map(portKey), after.ports.map(portKey)),
    volumes: keyChanges(before.volumes, after.volumes),
  };
}

function fieldsOf(config: ImageConfigDetails): [SettingField, SettingValue][] {
  const { entrypoint, command, user, workingDirectory, stopSignal, healthcheck, shell, onBuild, comment } =
    imageSettings(config);
  const fields: [SettingField, SettingValue | null | undefined][] = [
    ["os", config.os],
    ["architecture", config.architecture],
    ["variant", config.variant],
    ["os.version", config["os.version"]],
    ["created", config.created],
    ["author", config.author],
    ["entrypoint", entrypoint],
    ["command", command],
    ["user", user],
    ["working-directory", workingDirectory],
    ["stop-signal", stopSignal],
    ["healthcheck", healthcheck && healthcheckInstruction(healthcheck)],
    ["shell", shell],
    ["on-build", onBuild],
    ["comment", comment],
  ];
  return fields.flatMap(([field, value]): [SettingField, SettingValue][] => (value ? [[field, value]] : []));
}

function namedChanges(from: readonly NamedValue[], to: readonly NamedValue[]): NamedChange[] {
  const changes = changesOf(occurrences(from), occurrences(to)).map(([key, change]) => ({
    name: key.slice(key.indexOf(":") + 1),
    ...change,
  }));
  return changes.sort(byName);
}

/** Returns the values by name. Each name is preceded by the count of its earlier occurrences. */
function occurrences(values: readonly NamedValue[]): [string, string | undefined][] {
  const counts = new Map<string, number>();
  return values.map(({ name, value }) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return [`${count}:${name}`, value];
  });
}

function keyChanges(from: readonly string[], to: readonly string[]): KeyChange[] {
  const [before, after] = [new Set(from), new Set(to)];
  const added = [...after].filter((name) => !before.has(name));
  const removed = [...before].filter((name) => !after.has(name));
  return [
    ...added.map((name) => ({ kind: "added" as const, name })),
    ...removed.map((name) => ({ kind: "removed" as const, name })),
  ].sort(byName);
}

const byName = (a: { name: string }, b: { name: string }) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1);
