"use client";

import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented.client";
import { type DocumentKind, manifestDigest, type RawDocument } from "@/lib/contract/image/raw-document";

type Props = {
  kinds: readonly DocumentKind[];
  chosen: RawDocument;
  /** The documents of the chosen kind. */
  alternatives: readonly RawDocument[];
  onKind: (kind: DocumentKind) => void;
  onPick: (manifestDigest: string) => void;
};

/** Renders the choice of a document: by kind and, for an index, by platform. */
export function DocumentChoice({ kinds, chosen, alternatives, onKind, onPick }: Props) {
  const t = useTranslations("document");
  // Below an index, name the platform of a single document too.
  const isOfMany = alternatives.length > 1 || (chosen.kind !== "index" && kinds.includes("index"));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Segmented
        label={t("choice")}
        value={chosen.kind}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={onKind}
      />
      {isOfMany && (
        <select
          aria-label={t("platform")}
          value={manifestDigest(chosen)}
          onChange={({ target }) => onPick(target.value)}
          className="h-8 max-w-full rounded-control border border-line bg-raised px-2 text-small hover:border-line-strong"
        >
          {alternatives.map((document) => (
            <option key={manifestDigest(document)} value={manifestDigest(document)}>
              {document.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
