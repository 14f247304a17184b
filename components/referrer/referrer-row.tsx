import type { ReactNode } from "react";
import { PartLink } from "@/components/image/part-link.client";
import { RegionLink } from "@/components/region/region-link.client";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { CutText } from "@/components/ui/cut-text";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Referrer } from "@/lib/mar/referrer/referrer-list";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";

/** The page on which a referrer opens, and the open one. */
export type OpenedPlace = {
  imageName: ImageName;
  opened: Digest | undefined;
  /** True if this is not the page being shown. */
  isElsewhere?: true;
};

/** Renders one referrer: its artifact type, its manifest, and a link that opens it here. */
export function ReferrerRow({ referrer, place }: { referrer: Referrer; place: OpenedPlace }) {
  const t = translator("attached");
  const { kind, digest, size, artifactType, predicateType, isIndex, title, created, endOfLife } = referrer;
  return (
    <AttachedRow {...{ digest, place }} opens={kind !== "lifecycle"} kind={t(`kind.${kind}`)}>
      {title && <CutText text={title} most={300} />}
      {isIndex && <span>{t("isIndex")}</span>}
      <code className="text-code text-dim [overflow-wrap:anywhere]">
        <CutText text={artifactType ?? t("noType")} most={300} />
      </code>
      {predicateType && (
        <code className="text-code text-dim [overflow-wrap:anywhere]">
          <CutText text={predicateType} most={300} />
        </code>
      )}
      {kind === "lifecycle" && (
        <span>{endOfLife ? t("endOfLife", { day: formatter().day(endOfLife) }) : t("endOfLifeElsewhere")}</span>
      )}
      <span className="text-dim">
        {created ? <time dateTime={created}>{formatter().day(created)}</time> : t("noDate")}
      </span>
      <span className="text-dim tabular-nums">{t("manifestSize", { size: formatter().bytes(size) })}</span>
    </AttachedRow>
  );
}

type RowProps = {
  digest: Digest;
  /** The kind, for the link's name. */
  kind: string;
  /** True if there is something to open. */
  opens: boolean;
  place: OpenedPlace;
  children: ReactNode;
};

/** Renders a row of the tree: facts of a manifest, a link to the manifest itself, and a link to its content. */
export function AttachedRow({ digest, kind, opens, place, children }: RowProps) {
  const t = translator("attached");
  const { imageName, opened, isElsewhere } = place;
  const isOpen = digest === opened;
  const link = {
    attached: digest,
    "aria-label": t("openNamed", { kind, digest: shortDigest(digest) }),
    className: buttonClass("plain", "small"),
    children: t("open"),
  };
  return (
    <li
      className={classNames(
        "flex flex-wrap items-center gap-x-4 gap-y-0.5 py-1 pr-4 pl-8 text-small",
        isOpen && "chosen-row bg-accent-soft",
      )}
    >
      {children}
      <span className="ml-auto inline-flex items-center gap-2">
        <RegionLink
          imageName={{ repository: imageName.repository, digest }}
          title={digest}
          className="text-accent hover:underline"
        >
          <code className="text-code">{shortDigest(digest)}</code>
        </RegionLink>
        {opens &&
          (isElsewhere ? (
            <RegionLink {...{ imageName, ...link }} />
          ) : (
            <PartLink {...{ imageName, ...link }} aria-current={isOpen ? "true" : undefined} />
          ))}
      </span>
    </li>
  );
}
