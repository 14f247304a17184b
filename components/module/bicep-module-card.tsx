import { Address } from "@/components/artifact/address";
import { Fact, Facts } from "@/components/artifact/facts";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import type { Whole } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { BicepModule, BicepReferences } from "@/lib/mar/module/bicep-module";

type Props = {
  module: BicepModule;
  references: BicepReferences | undefined;
  isExtension?: boolean;
  whole?: Whole | undefined;
};

/** Renders a Bicep module's or extension's metadata, and its reference in a Bicep file. */
export function BicepModuleCard({ module, references, isExtension = false, whole }: Props) {
  const t = translator("bicep");
  const { title, description, documentation, created, hasSource } = module;
  return (
    <Card title={isExtension ? t("extensionTitle") : t("title")}>
      <Facts>
        <Fact name={t("name")}>{title && <CutText text={title} whole={whole} />}</Fact>
        <Fact name={t("description")}>{description && <CutText text={description} whole={whole} />}</Fact>
        <Fact name={t("documentation")}>{documentation && <Address value={documentation} whole={whole} />}</Fact>
        <Fact name={t("publicReference")}>
          {references?.public && !isExtension && <Named name={t("publicReference")} reference={references.public} />}
        </Fact>
        <Fact name={t("fullReference")}>
          {references && <Named name={t("fullReference")} reference={references.full} />}
        </Fact>
        <Fact name={t("created")}>{created && <time dateTime={created}>{formatter().day(created)}</time>}</Fact>
        {!isExtension && <Fact name={t("source")}>{hasSource ? t("hasSource") : t("noSource")}</Fact>}
      </Facts>
      {!title && !description && <p className="px-4 pb-3 text-dim text-small">{t("undescribed")}</p>}
    </Card>
  );
}

function Named({ name, reference }: { name: string; reference: string }) {
  return (
    <span className="flex min-w-0 items-start justify-between gap-2">
      <code className="min-w-0 text-code [overflow-wrap:anywhere]">{reference}</code>
      <CopyButton text={reference} label={translator("bicep")("copy", { name })} look="bare" size="row" />
    </span>
  );
}
