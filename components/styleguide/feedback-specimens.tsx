import { Failure } from "@/components/feedback/failure.client";
import { Notice } from "@/components/feedback/notice";
import { SlowRegistry } from "@/components/feedback/slow-registry";
import { UnfilteredNote } from "@/components/feedback/unfiltered-note.client";
import { Card } from "@/components/ui/card";
import { MoreRows } from "@/components/ui/more-rows";
import { Skeleton } from "@/components/ui/skeleton";
import type { Problem } from "@/lib/contract/problem";
import { translator } from "@/lib/i18n/translator";
import { Specimen } from "./specimen";

/** A time that does not pass, so that pictures can be compared. */
const UNTIL = Date.UTC(2026, 0, 2, 3, 4, 5);

const PROBLEMS: readonly Problem[] = [
  {
    code: "UPSTREAM_INVALID",
    reason: "digest-mismatch",
    message: "",
    requestId: "00000000-0000-4000-8000-000000000000",
  },
  { code: "TOOMANYREQUESTS", reason: "rate-limited", message: "", retryAfter: 30 },
];

/** Renders cards, notices, failures, and what reserves room. */
export function FeedbackSpecimens() {
  return (
    <>
      <Specimen name="Card, Skeleton, MoreRows">
        <Card title={translator("platforms")("title")} note={translator("image")("reading")}>
          <div className="grid gap-2 p-4">
            <Skeleton className="w-full" />
            <Skeleton className="w-1/2" />
          </div>
          <MoreRows
            shown={2}
            count={40}
            words={(count) => translator("compare")("moreLayers", { count })}
            className="border-line border-t px-4 py-2"
          />
        </Card>
      </Specimen>
      <Specimen name="Notice">
        <Notice title={translator("repository")("empty")}>{translator("repository")("emptyAdvice")}</Notice>
      </Specimen>
      <Specimen name="UnfilteredNote">
        <UnfilteredNote />
      </Specimen>
      <Specimen name="Failure">
        {PROBLEMS.map((problem) => (
          <Failure key={problem.code} problem={problem} region="global" subject="dotnet/aspnet:10.0" />
        ))}
      </Specimen>
      <Specimen name="SlowRegistry">
        <SlowRegistry region="china" host="data" until={UNTIL} readAt={undefined} now={UNTIL} className="" />
      </Specimen>
    </>
  );
}
