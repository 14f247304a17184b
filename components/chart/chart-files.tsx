import { Card } from "@/components/ui/card";
import { CutText } from "@/components/ui/cut-text";
import { pageRoom } from "@/components/ui/page-room";
import type { ChartContents } from "@/lib/contract/image/chart";
import type { Whole } from "@/lib/contract/whole";
import { chartFileList } from "@/lib/display/image/chart-file-list";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ImageName } from "@/lib/oci/name/image-name";
import { ChartFileRow } from "./chart-file-row";
import { ChartNotice } from "./chart-notice";
import { RefusedEntries } from "./refused-entries";

type Props = {
  contents: ChartContents;
  /** Size of the packed chart, in bytes. */
  size: number;
  imageName: ImageName;
  /** Path of the open file; the README if missing. */
  file: string | undefined;
  /** Where a file's complete text is. */
  wholeOf?: (path: string) => Whole;
};

/**
 * Renders the files of a chart. One is open and the others open by links, so that a page never has more than one text.
 */
export function ChartFiles({ contents, size, imageName, file, wholeOf }: Props) {
  const t = translator("chart.files");
  const room = pageRoom();
  const failure = contents.ok ? undefined : contents.failure;
  const { files = [], refused = [] } = contents.ok ? contents : "files" in contents.failure ? contents.failure : {};
  const limited = contents.ok ? contents.limited : [];
  const { groups, more, open, missing } = chartFileList(files, file, (count, most) => room.forRows(count, most, 3500));
  const packed = formatter().bytes(size);
  return (
    <Card
      title={t("title")}
      note={files.length > 0 ? t("note", { count: files.length, size: packed }) : t("noteFailed", { size: packed })}
    >
      {failure && <ChartNotice failure={failure} />}
      {missing !== undefined && !(failure && files.length === 0) && (
        <p className="border-line border-b px-4 py-2 text-small text-warning [overflow-wrap:anywhere]">
          <CutText text={t("missing", { path: missing })} most={300} />
        </p>
      )}
      {limited.map((limit) => (
        <p key={limit} className="border-line border-b px-4 py-2 text-small text-warning">
          {t(`limited.${limit}`)}
        </p>
      ))}
      {groups.map(({ role, files: ofRole }) => (
        <section key={role} aria-label={t(`roles.${role}`)} className="border-line border-t first-of-type:border-t-0">
          <h3 className="px-4 pt-3 font-semibold text-note">{t(`roles.${role}`)}</h3>
          <ul className="pb-2">
            {ofRole.map((each) => (
              <ChartFileRow
                key={each.path}
                file={each}
                isOpen={each === open}
                imageName={imageName}
                whole={wholeOf?.(each.path)}
              />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <p className="border-line border-t px-4 py-2 text-dim text-small">{t("more", { count: more })}</p>}
      <RefusedEntries refused={refused} />
    </Card>
  );
}
