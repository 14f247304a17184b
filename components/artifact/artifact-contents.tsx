import { NamedList } from "@/components/image/named-list";
import { Card } from "@/components/ui/card";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import { type Whole, wholePart } from "@/lib/contract/whole";
import { descriptorList, type ListedDescriptor, namedValues } from "@/lib/display/image/descriptor-list";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { distinctSize } from "@/lib/oci/manifest/distinct-size";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import { assignment } from "./assignment";
import { DescriptorRow } from "./descriptor-row";

/** Renders the manifest of any artifact: its configuration and layers, and the annotations of each. */
export function ArtifactContents({ manifest, whole }: { manifest: ImageManifest; whole?: Whole }) {
  const t = translator("artifact");
  const { descriptors, more } = descriptorList(manifest, (count, most) => pageRoom().forRows(count, most, 3000));
  const { layers } = manifest;
  const size = formatter().bytes(distinctSize(layers));
  return (
    <Card title={t("contents")} note={t("note", { count: layers.length, size })}>
      <ul>
        {descriptors.map((listed) => (
          <DescriptorRow
            key={listed.role.kind === "layer" ? listed.role.position : 0}
            listed={listed}
            whole={placeOf(listed)}
          />
        ))}
      </ul>
      <MoreRows
        shown={layers.length - more}
        count={layers.length}
        words={(count) => t("moreLayers", { count })}
        whole={wholePart(whole, "layers")}
        className="px-4 py-2"
      />
      <NamedList
        title={t("annotations")}
        values={namedValues(manifest.annotations)}
        format={assignment}
        more={(count) => t("moreAnnotations", { count })}
        whole={wholePart(whole, "annotations")}
      />
    </Card>
  );

  function placeOf({ role }: ListedDescriptor): Whole | undefined {
    return role.kind === "config" ? wholePart(whole, "config") : wholePart(whole, "layers", role.position - 1);
  }
}
