"use client";

import { useState } from "react";
import { usePlatformWish } from "@/components/platform/use-platform-wish.client";
import { DOCUMENT_KINDS, type DocumentKind, manifestDigest, type RawDocument } from "@/lib/contract/image/raw-document";
import { chooseDocument } from "./choose-document";

/** Returns which document is shown. The platform is the page's own: a choice here changes the page, and the reverse. */
export function useChosenDocument(documents: readonly RawDocument[]) {
  const [wish, setWish] = usePlatformWish();
  const [wantedKind, setKind] = useState<DocumentKind>();
  const [picked, setPicked] = useState<string>();
  const kinds = DOCUMENT_KINDS.filter((kind) => documents.some((document) => document.kind === kind));
  const kind = wantedKind && kinds.includes(wantedKind) ? wantedKind : kinds[0];
  const alternatives = documents.filter((document) => document.kind === kind);
  const pick = (digest: string) => {
    setPicked(digest);
    const document = alternatives.find((each) => manifestDigest(each) === digest);
    if (document && document.kind !== "index") setWish(document.wish ?? {});
  };
  return { kinds, setKind, alternatives, chosen: chooseDocument(alternatives, { picked, wish }), pick };
}
