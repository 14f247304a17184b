import { osId } from "@/lib/mar/tag/os-id";
import type { TagName, TagOs } from "@/lib/mar/tag/tag-name";
import { versionLine } from "@/lib/mar/tag/version-line";
import { onceEach } from "./once-each";

/** How many rows a screen shows. */
const SCREEN = 25;
/** Of how many lines it shows the first tags: of more lines than these each would have hardly a row. */
const LINES = 8;

interface Line {
  readonly name: string;
  readonly ended: boolean;
  /** Its floating tags for every platform. */
  readonly floating: TagName[];
}

/**
 * Tags with what most people want first: `latest`, then on one screen every version line that is serviced, the newest
 * first, each with its floating tag, its systems and its variants. The other releases follow, then previews and names that
 * say nothing, and ended lines last. Within each part tags keep their order, which has to be `compareTagNames`'s. A line
 * counts as serviced if it has a floating tag. Tags that name a system alone, as those of Windows do, are a line each.
 * @param ended lines and releases of Windows, as `endedLines` gives them
 */
export function suggestedOrder(tags: readonly TagName[], ended: readonly string[]): TagName[] {
  const lines = new Map<string, Line>();
  const lineOf = onceEach((version: TagName["version"]) => lineNamed(versionLine(version) ?? ""));
  const lineOfSystem = onceEach((os: TagOs) => lineNamed(osId(os)));
  const hasEnded = onceEach(({ version }: TagOs) => ended.includes(`windows-${version}`));
  const latest: TagName[] = [];
  const releases: TagName[] = [];
  const previews: TagName[] = [];
  const last: TagName[] = [];
  let version: TagName["version"];
  let ofVersion = lineOf(version);
  // Most tags have the version of the one before them: a plain loop that looks at little is several times as fast.
  for (let position = 0; position < tags.length; position += 1) {
    const tag = tags[position];
    if (!tag) continue;
    if (tag.version !== version) {
      version = tag.version;
      ofVersion = lineOf(version);
    }
    if (ofVersion.ended || (tag.os?.family === "windows" && hasEnded(tag.os))) last.push(tag);
    else if (tag.prerelease || tag.unstable || (!version && saysNothing(tag))) previews.push(tag);
    else if (tag.moving && tag.segments.length === 1) latest.push(tag);
    else {
      releases.push(tag);
      if (tag.floating && !tag.architecture) {
        const line = version || tag.moving || !tag.os ? ofVersion : lineOfSystem(tag.os);
        if (line.name) line.floating.push(tag);
      }
    }
  }
  const room = SCREEN - latest.length;
  const serviced = [...lines.values()]
    .flatMap(({ floating }) => (floating.length > 0 ? [floating] : []))
    .slice(0, LINES);
  const share = Math.max(1, Math.floor(room / serviced.length));
  const first = new Set(serviced.flatMap((floating) => headsOf(floating, share)));
  return latest.concat(
    [...first],
    releases.filter((tag) => !first.has(tag)),
    previews,
    last,
  );

  function lineNamed(name: string): Line {
    const isEnded = ended.some((end) => name === end || name.startsWith(`${end}.`));
    const line = lines.get(name) ?? { name, ended: isEnded, floating: [] };
    lines.set(name, line);
    return line;
  }
}

/** The first tags of a line: one without variants for each system, then the other releases of these, then variants. */
function headsOf(floating: readonly TagName[], count: number): TagName[] {
  const systems = new Set<string | undefined>();
  const ranks: [TagName[], TagName[], TagName[]] = [[], [], []];
  for (const tag of floating) {
    const rank = tag.variants.length > 0 ? 2 : systems.has(tag.os?.name) ? 1 : 0;
    ranks[rank].push(tag);
    if (rank === 0) systems.add(tag.os?.name);
  }
  return ranks.flat().slice(0, count);
}

function saysNothing({ version, understood, moving }: TagName): boolean {
  return version === undefined && !understood && !moving;
}
