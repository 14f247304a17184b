import { BadgeCheck } from "lucide-react";
import type { ReactNode } from "react";
import { ComparisonLink } from "@/components/comparison/lazy-comparison-link.client";
import { Age } from "@/components/feedback/age.client";
import { ShareButton } from "@/components/share/share-button.client";
import { Term } from "@/components/term/term";
import { termsIn } from "@/components/term/terms";
import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import type { ImageIdentity } from "@/lib/contract/image/image-summary";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { withdrawnForm } from "@/lib/oci/manifest/media-type";
import type { ImageName } from "@/lib/oci/name/image-name";
import { Permalink } from "./lazy-permalink.client";

type Props = {
  imageName: ImageName;
  identity: ImageIdentity;
  readAt: number;
  now: number;
  /** When the tag was pushed, if the official portal said so. */
  pushed: string | undefined;
  /** The image's other tags. */
  aliases: ReactNode;
};

/** Renders which bytes the name resolves to: the digest that `docker pull` prints, and the kind of artifact. */
export function Identity({ imageName, identity, readAt, now, pushed, aliases }: Props) {
  const t = translator("image");
  const { marks } = formatter();
  const { digest, unverified, kind, mediaType, artifactType } = identity;
  const form = withdrawnForm(mediaType);
  return (
    <div className="grid min-h-70 grid-cols-1 content-start gap-3 [overflow-wrap:anywhere] sm:min-h-29">
      <p className="flex flex-wrap items-center gap-2">
        <code className="text-code [overflow-wrap:anywhere]">{digest}</code>
        <span className="flex flex-wrap items-center gap-2">
          {unverified ? (
            <span title={t("unverifiedHint")} className="rounded-control bg-panel px-2 py-0.5 text-dim text-note">
              {t("unverified")}
            </span>
          ) : (
            <span
              title={t("matchHint")}
              className="inline-flex items-center gap-1 rounded-control bg-accent-soft px-2 py-0.5 text-accent text-note"
            >
              <BadgeCheck aria-hidden className="size-3.5" />
              {t("match")}
            </span>
          )}
          <Term of="digest" />
          <CopyButton text={digest} label={t("copyDigest")} size="icon" />
          {!imageName.digest && <Permalink repository={imageName.repository} digest={digest} tag={imageName.tag} />}
          <ShareButton />
          <ComparisonLink imageName={imageName} />
        </span>
      </p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-dim text-small [&_dd]:inline [&_dt]:inline">
        <div>
          <dt className="sr-only">{t("kindLabel")}</dt>
          <dd className="text-text">
            {t(`kind.${kind}`)} {kind === "index" && <Term of="index" />}
          </dd>
        </div>
        {termsIn(imageName.repository, imageName.tag ?? "").map((term) => (
          <Term key={term} of={term} asWord />
        ))}
        <div>
          <dt>{t("mediaType") + marks.colon}</dt>
          <dd>
            <code className="text-code [overflow-wrap:anywhere]">
              <CutText text={mediaType} most={300} />
            </code>
          </dd>
        </div>
        {artifactType && (
          <div>
            <dt>{t("artifactType") + marks.colon}</dt>
            <dd>
              <code className="text-code [overflow-wrap:anywhere]">
                <CutText text={artifactType} most={300} />
              </code>
            </dd>
          </div>
        )}
        {pushed && (
          <div>
            <dt className="sr-only">{t("pushedLabel")}</dt>
            <dd>{t("pushed", { day: formatter().day(pushed) })}</dd>
          </div>
        )}
        <div>
          <dt className="sr-only">{t("readLabel")}</dt>
          <dd>{t.rich("read", { age: () => <Age at={readAt} now={now} /> })}</dd>
        </div>
      </dl>
      {form && <p className="text-small text-warning">{t(`withdrawn.${form}`)}</p>}
      {aliases}
    </div>
  );
}
