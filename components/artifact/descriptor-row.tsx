import { NamedList } from "@/components/image/named-list";
import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import { MoreRows } from "@/components/ui/more-rows";
import { type Whole, wholePart } from "@/lib/contract/whole";
import type { ListedDescriptor } from "@/lib/display/image/descriptor-list";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { assignment } from "./assignment";

type Props = {
  listed: ListedDescriptor;
  /** Its place in the manifest. */
  whole: Whole | undefined;
};

/** Renders a descriptor of a manifest: kind, media type, size and digest. */
export function DescriptorRow({ listed: { role, descriptor, annotations, moreAnnotations }, whole }: Props) {
  const t = translator("artifact");
  const { mediaType, digest, size } = descriptor;
  const name = role.kind === "config" ? t("config") : t("layer", { position: role.position });
  return (
    <li aria-label={name} className="border-line border-t first:border-t-0">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-1.5 text-small sm:grid-cols-[7rem_minmax(0,1fr)_6rem_8rem]">
        <span className="col-span-2 text-dim sm:col-span-1">{name}</span>
        {mediaType ? (
          <code className="min-w-0 text-code [overflow-wrap:anywhere]">
            <CutText text={mediaType} most={300} whole={wholePart(whole, "mediaType")} />
          </code>
        ) : (
          <span className="text-warning">{t("noMediaType")}</span>
        )}
        <span className="whitespace-nowrap text-right tabular-nums">{formatter().bytes(size)}</span>
        <span className="col-span-2 flex items-center gap-1 sm:col-span-1 sm:justify-end">
          <code title={digest} className="text-code text-dim">
            {shortDigest(digest)}
          </code>
          <CopyButton text={digest} label={t("copyDigest", { name })} look="bare" size="icon" />
        </span>
      </div>
      <NamedList
        title={t("annotationsOf", { name })}
        values={annotations}
        format={assignment}
        more={(count) => t("moreAnnotations", { count })}
        whole={wholePart(whole, "annotations")}
      />
      <MoreRows
        shown={annotations.length}
        count={annotations.length + moreAnnotations}
        words={(count) => t("moreAnnotations", { count })}
        whole={wholePart(whole, "annotations")}
        className="px-4 pb-3"
      />
    </li>
  );
}
