import { History } from "lucide-react";
import { PageLink } from "@/components/address/page-link.client";
import { historyPath } from "@/lib/contract/page/history-page";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";

type Props = { repository: Repository; region: Region };

/** Renders the link from a repository to what changed in it. */
export function HistoryLink({ repository, region }: Props) {
  return (
    <p className="text-small">
      <PageLink
        href={historyPath({ repository, region })}
        aria-keyshortcuts="h"
        className="inline-flex items-center gap-1.5 text-accent hover:underline"
      >
        <History aria-hidden className="size-3.5" />
        {translator("history")("ofRepository")}
      </PageLink>
    </p>
  );
}
