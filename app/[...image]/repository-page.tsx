import { Suspense } from "react";
import { FeedLink } from "@/components/feed/feed-link";
import { Failure } from "@/components/feedback/lazy-failure.client";
import { UnknownImage } from "@/components/feedback/lazy-unknown-image.client";
import { ListPages } from "@/components/feedback/list-pages";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { HistoryLink } from "@/components/history/history-link";
import { ImageHeading } from "@/components/image/image-heading";
import { MarkOf } from "@/components/mark/mark-of";
import { RememberRepository } from "@/components/palette/remember-repository.client";
import { ShareButton } from "@/components/share/share-button.client";
import { FilterHelp } from "@/components/tag-list/filter-help";
import { TagList } from "@/components/tag-list/lazy-tag-list.client";
import { LongTagList } from "@/components/tag-list/long-tag-list";
import { termsIn } from "@/components/term/terms";
import { TermsLine } from "@/components/term/terms-line";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { LONG_LIST } from "@/lib/contract/list";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import type { TagListView } from "@/lib/contract/page/tag-list-view";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { offerDraft } from "@/lib/server/exchange/draft";
import { readAboutView, readReadmeView } from "@/lib/server/page/about-view";
import { setPageAge, setPageProblem } from "@/lib/server/page/page-status";
import { tagListView } from "@/lib/server/page/tag-list-view";
import { isUnknown, type Outcome, outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { PATIENCE, PATIENCE_WITH_THE_MISSING, withPatience } from "@/lib/server/waiting/patience";
import { UnknownAnswer } from "../not-found-answer";
import { PaceNotice } from "../pace-notice";
import { AboutPart } from "./about-part";

// Pages of one kind must not load the scripts of the other.

/** Tags sorted before the page begins. */
const AT_ONCE = 20_000;

type Props = { repository: Repository; region: Region; search: URLSearchParams };

/** Renders a repository and its tags. A list that takes longer than a moment streams later. */
export async function RepositoryPage({ repository, region, search }: Props) {
  offerDraft("page");
  const cached = cachedRegistryOf(region);
  const missing = cached.lacks(repository);
  const tags = outcomeOf(cached.tags(repository));
  const view = tags.then(async (outcome): Promise<Outcome<TagListView>> => {
    return outcome.ok ? { ok: true, value: await tagListView(repository, outcome.value, search) } : outcome;
  });
  const known = view.then((outcome) => (outcome.ok ? outcome.value : undefined));
  const about = readAboutView({ repository, region }, known);
  const state = readTagListState(search);
  const readme = state.about === "readme" ? readReadmeView({ repository, region }, known) : undefined;
  const early = await withPatience(tags, missing ? PATIENCE_WITH_THE_MISSING : PATIENCE);
  if (early && !early.ok && isUnknown(early.problem))
    return <UnknownAnswer imageName={{ repository }} region={region} />;
  if (early && !early.ok) setPageProblem(early.problem);
  const readAt = early?.ok ? early.value.readAt : undefined;
  if (readAt !== undefined) setPageAge(readAt);
  // A list that has arrived is sorted at once, unless it is long.
  const isAwaited = early?.ok && early.value.value.length > AT_ONCE;
  const comesAtOnce = isAwaited ? await withPatience(view) : early;
  const list = <Tags {...{ repository, region, search, view }} />;
  return (
    <>
      {/* Beside the name where there is room: the list begins as early as it can. */}
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <div className="min-w-0">
          <ImageHeading imageName={{ repository }}>
            <MarkOf repository={repository} />
          </ImageHeading>
        </div>
        <div className="flex flex-wrap items-center gap-x-3">
          <HistoryLink {...{ repository, region }} />
          <FeedLink {...{ repository, region }} q={state.q} />
          <ShareButton />
          <TermsLine
            of={["floatingTag", "digest", ...termsIn(repository, early?.ok ? early.value.value.text(0, AT_ONCE) : "")]}
          />
        </div>
      </div>
      <PaceNotice {...{ region, readAt }} />
      <AboutPart {...{ repository, region, about, readme }} />
      <div className="mt-2">{comesAtOnce ? list : <Suspense fallback={<ListSkeleton />}>{list}</Suspense>}</div>
      {!comesAtOnce && <ReloadWithoutScripts />}
    </>
  );
}

type TagsProps = Props & { view: Promise<Outcome<TagListView>> };

async function Tags({ repository, region, search, ...later }: TagsProps) {
  const t = translator("repository");
  const outcome = await later.view;
  if (!outcome.ok) {
    if (isUnknown(outcome.problem)) return <UnknownImage imageName={{ repository }} region={region} below />;
    return <Failure problem={outcome.problem} region={region} subject={repository} />;
  }
  const view = outcome.value;
  const isLong = view.total > LONG_LIST;
  return (
    <>
      <RememberRepository repository={repository} />
      {isLong ? (
        <LongTagList view={view} search={search} />
      ) : (
        <TagList key={`${region} ${view.repository}`} view={view} help={<FilterHelp />} />
      )}
      <ListPages
        {...{ search, from: view.from, rows: view.rows.length, count: view.count }}
        previous={t("previous")}
        next={t("next")}
        always={isLong}
      />
    </>
  );
}
