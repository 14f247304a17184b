import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { imagePath } from "@/lib/contract/page/page-path";
import { shortDigest } from "@/lib/display/text/short-digest";
import { attachedTag } from "@/lib/mar/attached/attached-tag";
import { useListPlace } from "../list-place.client";

/** Renders, beside a tag made from a digest such as Cosign's, a link to that image. */
export function AttachedTagLink({ tag }: { tag: string }) {
  const { region, repository } = useListPlace();
  const t = useTranslations("repository");
  const attached = attachedTag(tag);
  if (!attached) return null;
  const { digest, kind } = attached;
  return (
    <PageLink
      href={imagePath({ repository, digest }, { region })}
      title={digest}
      className="shrink-0 text-accent text-note hover:underline"
    >
      {t("attachedTo", { kind, digest: shortDigest(digest) })}
    </PageLink>
  );
}
