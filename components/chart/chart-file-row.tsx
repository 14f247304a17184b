import { PartLink } from "@/components/image/part-link.client";
import { CutText } from "@/components/ui/cut-text";
import type { ChartFile } from "@/lib/contract/image/chart";
import type { Whole } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ImageName } from "@/lib/oci/name/image-name";
import { ChartFileText } from "./chart-file-text";

type Props = { file: ChartFile; isOpen: boolean; imageName: ImageName; whole?: Whole | undefined };

/** Renders one file of a chart: a link that opens its text, and the text if it is open. */
export function ChartFileRow({ file, isOpen, imageName, whole }: Props) {
  const t = translator("chart.files");
  const { path, size, text, notKept } = file;
  return (
    <li className="px-4 py-0.5 text-small">
      <div className="flex min-w-0 items-baseline justify-between gap-3">
        <code className="min-w-0 text-code [overflow-wrap:anywhere]">
          {text === undefined ? (
            <CutText text={path} />
          ) : (
            // The list does not scroll: the text opens inside it.
            <PartLink
              imageName={imageName}
              file={path}
              scroll={false}
              aria-current={isOpen ? "true" : undefined}
              className={isOpen ? "font-semibold text-text" : "text-accent hover:underline"}
            >
              <CutText text={path} />
            </PartLink>
          )}
        </code>
        <span className="shrink-0 text-right text-dim text-note tabular-nums">
          {notKept && `${t(`notKept.${notKept}`)} · `}
          {formatter().bytes(size)}
        </span>
      </div>
      {isOpen && <ChartFileText file={file} whole={whole} />}
    </li>
  );
}
