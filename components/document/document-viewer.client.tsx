"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient } from "@/lib/browser/api/query-client";
import { rawDocumentQuery } from "@/lib/browser/api/raw-document";
import type { RawDocument } from "@/lib/contract/image/raw-document";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { DigestLine } from "./digest-line.client";
import { DocumentChoice } from "./document-choice.client";
import { DocumentContent, type DocumentView } from "./document-content.client";
import { DocumentFailure } from "./document-failure.client";
import { useChosenDocument } from "./use-chosen-document.client";

export type DocumentViewerProps = {
  region: Region;
  repository: Repository;
  /** The image's own document comes first. */
  documents: readonly RawDocument[];
};

/** Renders one document at a time. It is fetched when chosen, and shown once its bytes match its digest. */
export function DocumentViewer({ region, repository, documents }: DocumentViewerProps) {
  const { kinds, setKind, alternatives, chosen, pick } = useChosenDocument(documents);
  const [view, setView] = useState<DocumentView>("pretty");
  if (!chosen) return null;
  return (
    <div className="grid gap-3 border-line border-t pt-4">
      <div className="px-4">
        <DocumentChoice {...{ kinds, chosen, alternatives }} onKind={setKind} onPick={pick} />
      </div>
      <ChosenDocument {...{ region, repository, view }} document={chosen} onView={setView} />
    </div>
  );
}

type ChosenProps = Omit<DocumentViewerProps, "documents"> & {
  document: DocumentViewerProps["documents"][number];
  view: DocumentView;
  onView: (view: DocumentView) => void;
};

function ChosenDocument({ region, repository, document, view, onView }: ChosenProps) {
  const { data, error, isFetching, refetch } = useQuery(rawDocumentQuery(region, repository, document), queryClient());
  // A retry shows as loading again.
  const failure = isFetching ? null : error;
  return (
    <>
      {!failure && <DigestLine digest={document.digest} verified={data} />}
      {failure && (
        <div className="px-4 pb-4">
          <DocumentFailure
            {...{ region, error: failure }}
            subject={`${repository}@${document.digest}`}
            onRetry={() => void refetch()}
          />
        </div>
      )}
      {data && <DocumentContent {...{ region, repository, document, view, onView }} bytes={data.bytes} />}
    </>
  );
}
