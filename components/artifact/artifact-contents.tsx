import { NamedList } from "@/components/image/named-list";
import { Card } from "@/components/ui/card";
import { formatBytes } from "@/lib/display/bytes";
import { descriptorList, namedValues } from "@/lib/display/descriptor-list";
import { LOCALE } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { distinctSize } from "@/lib/oci/distinct-size";
import type { ImageManifest } from "@/lib/oci/manifest";
import { assignment } from "./assignment";
import { DescriptorRow } from "./descriptor-row";

/** What the manifest of any artifact says: its configuration and layers, and the annotations of all of them. */
export function ArtifactContents({ manifest }: { manifest: ImageManifest }) {
  const t = translator("artifact");
  const { descriptors, more } = descriptorList(manifest);
  const { layers } = manifest;
  const size = formatBytes(distinctSize(layers), LOCALE);
  return (
    <Card title={t("contents")} note={t("note", { count: layers.length, size })}>
      <ul>
        {descriptors.map((listed) => (
          <DescriptorRow key={listed.role.kind === "layer" ? listed.role.position : 0} listed={listed} />
        ))}
      </ul>
      {more > 0 && <p className="px-4 py-2 text-dim text-small">{t("moreLayers", { count: more })}</p>}
      <NamedList
        title={t("annotations")}
        values={namedValues(manifest.annotations)}
        format={assignment}
        more={(count) => t("moreAnnotations", { count })}
      />
    </Card>
  );
}
