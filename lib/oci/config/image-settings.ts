import { comparePorts, type ExposedPort, exposedPort } from "./exposed-port";
import type { Healthcheck, ImageConfigDetails } from "./image-config";

/** A variable or a label. A variable without `=` has no value, which differs from an empty value. */
export type NamedValue = { name: string; value?: string };

/**
 * How a container of an image runs. Unset fields are missing; engines treat an empty text or list as unset. With
 * `argumentsEscaped` (Windows), the command's first text is a whole command line.
 */
export type ImageSettings = {
  entrypoint?: readonly string[];
  command?: readonly string[];
  argumentsEscaped: boolean;
  user?: string;
  workingDirectory?: string;
  stopSignal?: string;
  /** The command by which engines check a container. `none` if the image turns off its base image's check. */
  healthcheck?: ImageHealthcheck | "none";
  /** The shell for commands given as text. */
  shell?: readonly string[];
  /** Instructions that a build from this image begins with. */
  onBuild?: readonly string[];
  author?: string;
  comment?: string;
  environment: readonly NamedValue[];
  ports: readonly ExposedPort[];
  volumes: readonly string[];
  labels: readonly NamedValue[];
};

/** The words of a command, or a text for the shell. Times are in seconds; a missing one means the engine's default. */
export type ImageHealthcheck = {
  command: readonly string[] | string;
  interval?: number;
  timeout?: number;
  startPeriod?: number;
  startInterval?: number;
  retries?: number;
};

/** Returns the settings of an image: variables in their own order, ports by number, volumes and labels by name. */
export function imageSettings({
  config = {},
  author,
  comment,
}: Pick<ImageConfigDetails, "config" | "author" | "comment">): ImageSettings {
  const { Entrypoint, Cmd, User, WorkingDir, StopSignal, Healthcheck, Shell, OnBuild } = config;
  const healthcheck = Healthcheck && healthcheckOf(Healthcheck);
  return {
    ...(Entrypoint?.length ? { entrypoint: Entrypoint } : {}),
    ...(Cmd?.length ? { command: Cmd } : {}),
    argumentsEscaped: config.ArgsEscaped === true,
    ...(User ? { user: User } : {}),
    ...(WorkingDir ? { workingDirectory: WorkingDir } : {}),
    ...(StopSignal ? { stopSignal: StopSignal } : {}),
    ...(healthcheck ? { healthcheck } : {}),
    ...(Shell?.length ? { shell: Shell } : {}),
    ...(OnBuild?.length ? { onBuild: OnBuild } : {}),
    ...(author ? { author } : {}),
    ...(comment ? { comment } : {}),
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

const NANOSECONDS = 1_000_000_000;

/** Returns `undefined` if there is no command, so that the base image's check applies. */
function healthcheckOf(check: Healthcheck): ImageSettings["healthcheck"] {
  const [how, ...words] = check.Test ?? [];
  if (how === undefined) return undefined;
  if (how === "NONE") return "none";
  const { Interval, Timeout, StartPeriod, StartInterval, Retries } = check;
  const seconds = (name: string, value: number | undefined) => (value ? { [name]: value / NANOSECONDS } : {});
  return {
    command: how === "CMD-SHELL" ? words.join(" ") : how === "CMD" ? words : [how, ...words],
    ...seconds("interval", Interval),
    ...seconds("timeout", Timeout),
    ...seconds("startPeriod", StartPeriod),
    ...seconds("startInterval", StartInterval),
    ...(Retries ? { retries: Retries } : {}),
  };
}

/** Formats a health check as in a Dockerfile, such as `--interval=30s CMD curl -f http://localhost/`. */
export function healthcheckInstruction(check: ImageHealthcheck | "none"): string {
  if (check === "none") return "NONE";
  const { command, interval, timeout, startPeriod, startInterval, retries } = check;
  const options = [
    interval && `--interval=${interval}s`,
    timeout && `--timeout=${timeout}s`,
    startPeriod && `--start-period=${startPeriod}s`,
    startInterval && `--start-interval=${startInterval}s`,
    retries && `--retries=${retries}`,
  ];
  const words = typeof command === "string" ? command : JSON.stringify(command);
  return [...options.filter(Boolean), "CMD", words].join(" ");
}

/** Parses `NAME=value`. The value begins after the first `=`. */
export function environmentVariable(text: string): NamedValue {
  const equals = text.indexOf("=");
  return equals < 0 ? { name: text } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}
