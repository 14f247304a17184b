"use client";

import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { buttonClass } from "@/components/ui/button";
import { configApiPath } from "@/lib/contract/api-path";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import type { RawDocument } from "@/lib/contract/image/raw-document";
import { documentFileName } from "@/lib/display/image/document-file-name";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";

type Props = { region: Region; repository: Repository; document: RawDocument; bytes: Uint8Array<ArrayBuffer> };

/**
 * Renders a download link: to the API for a config, to the bytes in memory for a manifest, as the API sends manifests
 * to clients.
 */
export function DownloadLink({ region, repository, document, bytes }: Props) {
  const t = useTranslations("document");
  const address = useBlobAddress(document.kind === "config" ? undefined : bytes);
  return (
    <a
      href={
        document.kind === "config" ? belowBase(configApiPath(region, repository, document.ofManifest, true)) : address
      }
      download={documentFileName(repository, document.digest)}
      className={buttonClass("plain")}
    >
      <Download aria-hidden className="size-3.5" />
      {t("download")}
    </a>
  );
}

/** Returns an object URL of the bytes, revoked when they are no longer shown. */
function useBlobAddress(bytes: Uint8Array<ArrayBuffer> | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!bytes) return setAddress(undefined);
    // A type that no browser executes, whatever the manifest claims.
    const made = URL.createObjectURL(new Blob([bytes], { type: "application/json" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address;
}
