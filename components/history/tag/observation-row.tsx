import { Fragment } from "react";
import { PageLink } from "@/components/address/page-link.client";
import { RegionLink } from "@/components/region/region-link.client";
import { TagName } from "@/components/tag-list/table/tag-name";
import { classNames } from "@/components/ui/class-names";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { digestBefore } from "@/lib/mar/history/moves";
import { type TagHistory, unwatchedBetween } from "@/lib/mar/history/observation";
import { type Digest, digestParts } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { Tag } from "@/lib/oci/name/tag";
import type { TagOfHistory } from "../subject";
import { digestLook, GONE, LISTED, UNWATCHED } from "./mark-look";
import { ObservationTime } from "./observation-time";

type Props = {
  of: TagOfHistory;
  history: TagHistory;
  position: number;
  called: ReadonlyMap<Digest, Tag>;
  isLast: boolean;
};

/** Renders one observation of a tag: when, which digest, what else is known of that image, and what changed. */
export function ObservationRow({ of, history, position, called, isLast }: Props) {
  const t = translator("history.list");
  const observation = history[position];
  if (!observation) return null;
  const { state, digest, image } = observation;
  const before = history[position - 1];
  const gap = before && unwatchedBetween(before, observation);
  const name = digest && called.get(digest);
  return (
    <li className="relative grid gap-x-4 border-line border-b py-2 pr-4 pl-7 last:border-b-0 md:grid-cols-[17rem_minmax(0,1fr)_auto] xl:grid-cols-[21rem_minmax(0,1fr)_auto]">
      <span aria-hidden className="drawing absolute inset-y-0 left-3 flex w-1.5 flex-col">
        <span
          className={classNames("grow", state === "gone" ? GONE : state === "listed" ? LISTED : digestLook(position))}
        />
        {gap && <span className={classNames("h-3", UNWATCHED)} />}
      </span>
      <ObservationTime {...{ observation, gap }} isLast={isLast} />
      <div className="min-w-0">
        {digest ? (
          <p className="flex flex-wrap items-baseline gap-x-3">
            <RegionLink
              imageName={{ repository: of.repository, digest }}
              tag={of.tag}
              title={digest}
              className="text-accent hover:underline"
            >
              <code className="text-code">
                {digestParts(digest).algorithm}:{shortDigest(digest)}…
              </code>
            </RegionLink>
            {name && <TagName tag={name} />}
          </p>
        ) : (
          <p className="text-small">{t(state === "gone" ? "gone" : "listed")}</p>
        )}
        <ImageFactsLine image={image} />
      </div>
      <ChangeLink of={of} from={digestBefore(history, position)} to={digest} />
    </li>
  );
}

function ImageFactsLine({ image }: { image: TagHistory[number]["image"] }) {
  const { day, bytes, list } = formatter();
  const built =
    image?.created === undefined
      ? []
      : [translator("history.list")("built", { day: day(new Date(image.created).toISOString()) })];
  const size = image?.size ? [bytes(image.size)] : [];
  const facts = [image?.platforms && list(image.platforms), ...size, ...built].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <p className="text-dim text-note [overflow-wrap:anywhere]">
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {/* The line breaks after the sign. */}
          {index > 0 && "\u00a0· "}
          <span className={index > 0 ? "whitespace-nowrap" : undefined}>{fact}</span>
        </Fragment>
      ))}
    </p>
  );
}

type ChangeProps = { of: TagOfHistory; from: Digest | undefined; to: Digest | undefined };

function ChangeLink({ of: { region, repository }, from, to }: ChangeProps) {
  const t = translator("history.list");
  if (!from || !to || from === to) return null;
  const name = (digest: Digest) => formatImageName({ repository, digest });
  return (
    <PageLink
      href={comparisonPath({ from: name(from), to: name(to), region })}
      aria-label={t("compareNamed", { from: shortDigest(from), to: shortDigest(to) })}
      className="self-start text-accent text-small hover:underline"
    >
      {t("compare")}
    </PageLink>
  );
}
