import { oddText } from "../content/oddities/too-much/texts";
import { entryOf, type PortalEntry } from "./entry";

const TOLD = {
  title: "An odd repository",
  summary: "A repository that the portal describes in an odd way.",
  categories: ["Samples"],
  documentation: "https://docs.sample.invalid/",
  website: "https://www.sample.invalid/",
  license: "https://license.sample.invalid/",
  tags: ["1.0"],
  readme: "# Odd\n\nNothing more.\n",
};

/** Markup that must neither run nor load nor lead anywhere, between words that must be shown. */
const HOSTILE = `# Before the script

<script>document.title = "taken over"; window.hostile = true</script>
<img src="https://tracker.sample.invalid/pixel.png" onerror="window.hostile = true" alt="a picture of nothing">
<iframe src="https://frame.sample.invalid/"></iframe>
<form action="https://form.sample.invalid/"><input name="password"><button>Press</button></form>
<style>body { display: none }</style>
<div style="position: fixed; inset: 0" class="fixed" id="content" onclick="window.hostile = true">a box</div>

![the alternative text](https://tracker.sample.invalid/other.png "title")
[a script](javascript:window.hostile=true) [data](data:text/html,<script>window.hostile=true</script>)
[another scheme](vbscript:x) [another name](https://mcr.microsoft.com@deceiver.sample.invalid/)
[a good one](https://learn.microsoft.com/) <https://learn.microsoft.com/dotnet/>
[to this host](/api/global/v2/_catalog) [a fragment](#before-the-script)

Reversed: \u202egnp.exe\u202c and a\u200bhidden space.

After the script
`;

/** Returns an ordinary entry of an odd repository. */
export function oddEntry(repository: string): PortalEntry {
  return entryOf(repository, TOLD);
}

/** Repositories whose entry is odd; all have one tag. */
export const ODD_ENTRIES: Readonly<Record<string, PortalEntry>> = {
  "sample/portal/hostile-readme": entryOf("sample/portal/hostile-readme", { ...TOLD, readme: HOSTILE }),
  "sample/portal/long-readme": entryOf("sample/portal/long-readme", {
    ...TOLD,
    readme: `# Long\n\n${`## Part\n\nA line <script>alert(1)</script> with *words* and a [link](https://learn.microsoft.com/).\n\n`.repeat(11_000)}`,
  }),
  "sample/portal/other-names": {
    shortDescription: "Its README is in a field of another name.",
    somethingElse: { text: "# Found\n\n- in a field that nobody knows\n" },
    categories: [{ name: "Objects" }, 5, null, "Texts"],
    licenseUrl: "javascript:alert(1)",
    projectWebsite: "see the wiki",
    documentationLink: "https://mcr.microsoft.com@deceiver.sample.invalid/",
    publisher: "Somebody\u202e else",
  },
  "sample/portal/wrong-types": {
    name: 5,
    publisher: ["a", "list"],
    shortDescription: { text: "an object" },
    categories: "one text",
    documentationLink: null,
    supportedTags: [1, {}, "1.0", "not a tag!"],
    lastModifiedDate: "yesterday",
    readme: false,
  },
  "sample/portal/too-much": entryOf("sample/portal/too-much", {
    ...TOLD,
    title: oddText("title", 15_000),
    summary: oddText("summary", 19_000),
    categories: Array.from({ length: 3_000 }, (_, at) => oddText(`category-${at}`, 300)),
    readme: `# Odd\n\n${oddText("readme", 1_000_000)}`,
  }),
};
