import type { ReactNode } from "react";
import { CutText } from "@/components/ui/cut-text";
import { type Whole, wholePart } from "@/lib/contract/whole";
import { commandLine } from "@/lib/display/text/command-line";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ImageHealthcheck, ImageSettings } from "@/lib/oci/config/image-settings";
import { imageUser } from "@/lib/oci/config/image-user";
import { CopyValue } from "./named-list";

type Props = {
  settings: ImageSettings;
  os: string | undefined;
  /** The configuration. */
  whole: Whole | undefined;
};

/** Renders how a container of the image runs: its command, user and directory. */
export function RunSettings({ settings, os, whole }: Props) {
  const t = translator("config");
  const { entrypoint, command, argumentsEscaped, user, workingDirectory, stopSignal, ports, volumes } = settings;
  const { healthcheck, shell, onBuild, author, comment } = settings;
  const run = (field: string) => wholePart(whole, "config", field);
  const line = (words: readonly string[] | undefined) => words && commandLine(words, { os, escaped: argumentsEscaped });
  const runsAs = imageUser(user, os);
  const name = cutText(visibleText(runsAs.group ? `${runsAs.user}:${runsAs.group}` : runsAs.user), 300).text;
  const words =
    runsAs.by === "default" ? t("rootDefault", { user: name }) : runsAs.privileged ? t("root", { user: name }) : name;
  return (
    <dl className="grid items-baseline gap-x-4 px-4 py-3 text-small sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-y-1">
      <Setting name={t("entrypoint")} text={line(entrypoint)} whole={run("Entrypoint")} />
      <Setting name={t("command")} text={line(command)} whole={run("Cmd")} />
      <Setting name={t("user")} text={name}>
        <span className={runsAs.privileged ? "text-warning" : undefined}>{words}</span>
      </Setting>
      <Setting name={t("workingDirectory")} text={workingDirectory} whole={run("WorkingDir")} />
      <Setting
        name={t("ports")}
        text={ports.map(({ text }) => text).join(" ") || undefined}
        whole={run("ExposedPorts")}
      />
      <Setting name={t("volumes")} text={volumes.join(" ") || undefined} whole={run("Volumes")} />
      <Setting name={t("stopSignal")} text={stopSignal} whole={run("StopSignal")} />
      {/* Most images lack these, so unset ones are left out. */}
      {healthcheck === "none" && <Setting name={t("healthcheck")} text={t("noHealthcheck")} />}
      {healthcheck && healthcheck !== "none" && (
        <Setting name={t("healthcheck")} text={healthcheckLine(healthcheck, line)}>
          <HealthcheckText
            check={healthcheck}
            command={healthcheckLine(healthcheck, line)}
            whole={run("Healthcheck")}
          />
        </Setting>
      )}
      {shell && <Setting name={t("shell")} text={line(shell)} whole={run("Shell")} />}
      {onBuild && <Setting name={t("onBuild")} text={onBuild.join("\n")} whole={run("OnBuild")} />}
      {author && <Setting name={t("author")} text={author} whole={wholePart(whole, "author")} />}
      {comment && <Setting name={t("comment")} text={comment} whole={wholePart(whole, "comment")} />}
    </dl>
  );
}

function healthcheckLine({ command }: ImageHealthcheck, line: (words: readonly string[]) => string | undefined) {
  return typeof command === "string" ? command : (line(command) ?? "");
}

/** Renders the command and interval of a health check. */
function HealthcheckText({
  check,
  command,
  whole,
}: {
  check: ImageHealthcheck;
  command: string;
  whole: Whole | undefined;
}) {
  const t = translator("config.healthcheckTimes");
  const { interval, timeout, startPeriod, startInterval, retries } = check;
  const times = [
    interval && t("interval", { seconds: interval }),
    timeout && t("timeout", { seconds: timeout }),
    startPeriod && t("startPeriod", { seconds: startPeriod }),
    startInterval && t("startInterval", { seconds: startInterval }),
    retries && t("retries", { count: retries }),
  ].filter(Boolean);
  return (
    <span className="min-w-0">
      <code className="text-code [overflow-wrap:anywhere]">
        <CutText text={command} whole={whole} />
      </code>
      {times.length > 0 && <span className="block text-dim text-note">{times.join(formatter().marks.comma)}</span>}
    </span>
  );
}

type SettingProps = { name: string; text: string | undefined; whole?: Whole | undefined; children?: ReactNode };

function Setting({ name, text, whole, children }: SettingProps) {
  const t = translator("config");
  return (
    <>
      <dt className="text-dim">{name}</dt>
      <dd className="flex min-w-0 items-start justify-between gap-2 pb-1.5 sm:pb-0">
        {text === undefined ? (
          <span className="text-dim text-note">{t("notSet")}</span>
        ) : (
          <>
            {children ?? (
              <code className="min-w-0 whitespace-pre-wrap text-code [overflow-wrap:anywhere]">
                <CutText text={text} whole={whole} />
              </code>
            )}
            <CopyValue {...{ name, text }} />
          </>
        )}
      </dd>
    </>
  );
}
