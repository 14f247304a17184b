import { comparePorts, type ExposedPort, exposedPort } from "./exposed-port";
import type { ImageConfigDetails } from "./image-config";

/** A variable or a label. A variable without `=` has no value, which is not the same as an empty one. */
export type NamedValue = { name: string; value?: string };

/**
 * How a container of an image is run. What is not set is missing: engines take an empty text or list for unset.
 * With `argumentsEscaped` (Windows) the command's first text is a whole command line.
 */
export type ImageSettings = {
  entrypoint?: readonly string[];
  command?: readonly string[];
  argumentsEscaped: boolean;
  user?: string;
  workingDirectory?: string;
  stopSignal?: string;
  environment: readonly NamedValue[];
  ports: readonly ExposedPort[];
  volumes: readonly string[];
  labels: readonly NamedValue[];
};

/** The settings of an image: variables in their own order, ports by number, volumes and labels by name. */
export function imageSettings({ config = {} }: Pick<ImageConfigDetails, "config">): ImageSettings {
  const { Entrypoint, Cmd, User, WorkingDir, StopSignal } = config;
  return {
    ...(Entrypoint?.length ? { entrypoint: Entrypoint } : {}),
    ...(Cmd?.length ? { command: Cmd } : {}),
    argumentsEscaped: config.ArgsEscaped === true,
    ...(User ? { user: User } : {}),
    ...(WorkingDir ? { workingDirectory: WorkingDir } : {}),
    ...(StopSignal ? { stopSignal: StopSignal } : {}),
    environment: (config.Env ?? []).map(environmentVariable),
    ports: Object.keys(config.ExposedPorts ?? {})
      .map(exposedPort)
      .sort(comparePorts),
    volumes: Object.keys(config.Volumes ?? {}).sort(),
    labels: Object.entries(config.Labels ?? {})
      .map(([name, value]) => ({ name, value }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Reads `NAME=value`; the value begins after the first `=`. */
export function environmentVariable(text: string): NamedValue {
  const equals = text.indexOf("=");
  return equals < 0 ? { name: text } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
