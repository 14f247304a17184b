import { listPageQuery } from "@/lib/contract/page/list-page";

type Props = {
  search: URLSearchParams;
  from: number;
  rows: number;
  count: number;
  previous: string;
  next: string;
  /** True if the list also has no scrolling with scripts. */
  always?: boolean;
};

/** Renders links through a long list for readers without scripts; with scripts most lists scroll instead. */
export function ListPages({ search, from, rows, count, previous, next, always }: Props) {
  const size = Math.max(rows, 1);
  const path = (start: number) => listPageQuery(search, start);
  const links = (
    <p className="mt-4 flex justify-between text-accent">
      {from > 0 && <a href={path(Math.max(0, from - size))}>{previous}</a>}
      {from + rows < count && <a href={path(from + rows)}>{next}</a>}
    </p>
  );
  return always ? links : <noscript>{links}</noscript>;
}
