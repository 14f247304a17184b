import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import { commandLine } from "@/lib/display/command-line";
import { cutText } from "@/lib/display/cut-text";
import { visibleText } from "@/lib/display/visible-text";
import { translator } from "@/lib/i18n/translator";
import type { ImageHealthcheck, ImageSettings } from "@/lib/oci/image-settings";
import { imageUser } from "@/lib/oci/image-user";

/** What is longer is copied from the raw configuration, not from a button that holds it a second time. */
const MOST_COPIED = 4000;

type Props = { settings: ImageSettings; os: string | undefined };

/** How a container of the image is run: what it starts, as whom, and where. */
export function RunSettings({ settings, os }: Props) {
  const t = translator("config");
  const { entrypoint, command, argumentsEscaped, user, workingDirectory, stopSignal, ports, volumes } = settings;
  const { healthcheck, shell, onBuild, author, comment } = settings;
  const line = (words: readonly string[] | undefined) => words && commandLine(words, { os, escaped: argumentsEscaped });
  const runsAs = imageUser(user, os);
  const name = cutText(visibleText(runsAs.group ? `${runsAs.user}:${runsAs.group}` : runsAs.user), 300).text;
  const words =
    runsAs.by === "default" ? t("rootDefault", { user: name }) : runsAs.privileged ? t("root", { user: name }) : name;
  return (
    <dl className="grid items-baseline gap-x-4 px-4 py-3 text-small sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-y-1">
      <Setting name={t("entrypoint")} text={line(entrypoint)} />
      <Setting name={t("command")} text={line(command)} />
      <Setting name={t("user")} text={name}>
        <span className={runsAs.privileged ? "text-warning" : undefined}>{words}</span>
      </Setting>
      <Setting name={t("workingDirectory")} text={workingDirectory} />
      <Setting name={t("ports")} text={ports.map(({ text }) => text).join(" ") || undefined} />
      <Setting name={t("volumes")} text={volumes.join(" ") || undefined} />
      <Setting name={t("stopSignal")} text={stopSignal} />
      {/* Few images have these, so what is not set is left out. */}
      {healthcheck === "none" && <Setting name={t("healthcheck")} text={t("noHealthcheck")} />}
      {healthcheck && healthcheck !== "none" && (
        <Setting name={t("healthcheck")} text={healthcheckLine(healthcheck, line)}>
          <HealthcheckText check={healthcheck} command={healthcheckLine(healthcheck, line)} />
        </Setting>
      )}
      {shell && <Setting name={t("shell")} text={line(shell)} />}
      {onBuild && <Setting name={t("onBuild")} text={onBuild.join("\n")} />}
      {author && <Setting name={t("author")} text={author} />}
      {comment && <Setting name={t("comment")} text={comment} />}
    </dl>
  );
}

function healthcheckLine({ command }: ImageHealthcheck, line: (words: readonly string[]) => string | undefined) {
  return typeof command === "string" ? command : (line(command) ?? "");
}

/** The command of a health check, and how often it is run. */
function HealthcheckText({ check, command }: { check: ImageHealthcheck; command: string }) {
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
        <CutText text={command} />
      </code>
      {times.length > 0 && <span className="block text-dim text-note">{times.join(", ")}</span>}
    </span>
  );
}

function Setting({ name, text, children }: { name: string; text: string | undefined; children?: ReactNode }) {
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
                <CutText text={text} />
              </code>
            )}
            {text.length <= MOST_COPIED && (
              <CopyButton text={text} label={t("copy", { name })} look="bare" size="row" />
            )}
          </>
        )}
      </dd>
    </>
  );
}
