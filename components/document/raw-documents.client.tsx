"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DocsLink } from "@/components/docs/docs-link.client";
import { Card } from "@/components/ui/card";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import { rawDocumentApiPath } from "@/lib/contract/api-path";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { manifestDigest } from "@/lib/contract/image/raw-document";
import type { DocumentViewerProps } from "./document-viewer.client";

const DocumentViewer = dynamic(() => import("./document-viewer.client").then((module) => module.DocumentViewer), {
  ssr: false,
});

/** Renders an image's documents behind a disclosure; nothing loads before it opens. */
export function RawDocuments(props: DocumentViewerProps) {
  const t = useTranslations("document");
  const [wanted, setWanted] = useState(false);
  const disclosure = useEarlyInput<HTMLDetailsElement>(stateOf, "closed", () => setWanted(true));
  return (
    <Card title={t("title")} note={<DocsLink>{t("api")}</DocsLink>}>
      <details ref={disclosure} onToggle={({ currentTarget }) => currentTarget.open && setWanted(true)}>
        <summary className="cursor-pointer px-4 py-2.5 text-small -outline-offset-2 hover:underline">
          {t("open")}
        </summary>
        {wanted && <DocumentViewer {...props} />}
        <PlainLinks {...props} />
      </details>
    </Card>
  );
}

function stateOf({ open }: HTMLDetailsElement): string {
  return open ? "open" : "closed";
}

/** Links the API's addresses of the image's own documents, without scripts. A platform's are on its own page. */
function PlainLinks({ region, repository, documents }: DocumentViewerProps) {
  const t = useTranslations("document.kind");
  const [first] = documents;
  const own = documents.filter((each) => first && manifestDigest(each) === manifestDigest(first));
  return (
    <noscript>
      <ul className="px-4 pb-3 text-small">
        {own.map((document) => (
          <li key={document.kind}>
            <a
              href={belowBase(rawDocumentApiPath(region, repository, document))}
              className="text-accent hover:underline"
            >
              {t(document.kind)}
            </a>
          </li>
        ))}
      </ul>
    </noscript>
  );
}
