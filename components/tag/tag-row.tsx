import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { pullCommand } from "@/lib/display/pull-command";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";
import { TagName } from "./tag-name";

type Props = { repository: Repository; tag: Tag; region: Region; position: number };

/** One tag of the list: its name, read by its parts, and its pull command. */
export function TagRow({ repository, tag, region, position }: Props) {
  const t = useTranslations("repository");
  const imageName = { repository, tag };
  return (
    <tr aria-rowindex={position + 2} className="group h-(--row-tag) border-line border-b hover:bg-panel">
      <th scope="row" className="max-w-0 px-1.5 text-left font-normal">
        <RegionLink imageName={imageName} title={tag} className="block truncate hover:underline">
          <TagName tag={tag} />
        </RegionLink>
      </th>
      <td className="w-px whitespace-nowrap px-1.5 text-right">
        <CopyButton
          text={pullCommand({ kind: "index", region, imageName, by: "tag" })}
          label={t("copyNamed", { tag })}
          size="small"
        >
          {t("copy")}
        </CopyButton>
      </td>
    </tr>
  );
}
