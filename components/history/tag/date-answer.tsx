import type { ReactNode } from "react";
import type { AskedTime } from "@/lib/contract/history/asked-time";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Observation, TagHistory } from "@/lib/mar/history/observation";
import { tagAt } from "@/lib/mar/history/tag-at";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { TagOfHistory } from "../subject";
import { DATE_PROBLEM_ID } from "./date-form";
import { DigestCommand } from "./digest-command";
import { MovesOfDay } from "./moves-of-day";

type Props = { of: TagOfHistory; history: TagHistory; asked: AskedTime; text: string; now: number };

const SHOWN_CHARACTERS = 60;

/** Renders what the tag was at the time that the address asks for, and whether somebody watched then. */
export function DateAnswer({ of, history, asked, text, now }: Props) {
  const t = translator("history.at");
  if (asked.kind === "none") return <p className="text-dim text-small">{t("explain")}</p>;
  if (asked.kind === "invalid") {
    const cut = cutText(text, SHOWN_CHARACTERS);
    return (
      <p id={DATE_PROBLEM_ID} role="alert" className="text-ended text-small [overflow-wrap:anywhere]">
        {t("invalid", { text: `${visibleText(cut.text)}${cut.more > 0 ? "…" : ""}` })}
      </p>
    );
  }
  return (
    <div className="grid gap-2 text-small">
      <Known {...{ of, history, now }} time={asked.time} />
      {asked.day !== undefined && <MovesOfDay history={history} day={asked.day} />}
    </div>
  );
}

function Known({ of, history, time, now }: Omit<Props, "asked" | "text"> & { time: number }): ReactNode {
  const t = translator("history.at");
  const { minute } = formatter();
  const name = formatImageName({ repository: of.repository, tag: of.tag });
  const last = history.at(-1);
  if (last && time > now) return <p>{t("future", { time: minute(time), last: minute(last.lastSeen) })}</p>;
  const known = tagAt(history, time);
  if (!known) return null;
  if (known.kind === "before") {
    return <p>{t("before", { name, time: minute(known.first.firstSeen), asked: minute(time) })}</p>;
  }
  if (known.kind === "between") {
    const { from, to } = known;
    return (
      <>
        <p className="text-warning">
          {t("between", { time: minute(time), name, from: minute(from.lastSeen), to: minute(to.firstSeen) })}
        </p>
        <Seen of={of} observation={from} title={t("earlier")} />
        <Seen of={of} observation={to} title={t("later")} />
      </>
    );
  }
  const words =
    known.kind === "since"
      ? t("since", { last: minute(known.observation.lastSeen), name })
      : known.watched
        ? t("was", { time: minute(time), name })
        : t("likely", { time: minute(time) });
  return <Seen of={of} observation={known.observation} title={words} />;
}

function Seen({ of, observation, title }: { of: TagOfHistory; observation: Observation; title: string }) {
  const t = translator("history.at");
  const { state, digest } = observation;
  return (
    <div className="grid gap-1">
      <p>
        {title} {!digest && <strong>{t(state === "gone" ? "gone" : "listed")}.</strong>}
      </p>
      {digest && <DigestCommand of={of} digest={digest} />}
    </div>
  );
}
