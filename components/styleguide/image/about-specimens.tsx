import { AboutCard } from "@/components/about/about-card";
import { ReadmeSection } from "@/components/about/readme-section";
import type { AboutView } from "@/lib/contract/about/about-view";
import { describeImage } from "@/lib/mar/about/image-description";
import { readPortalDetails } from "@/lib/mar/portal/details";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { NOW, REPOSITORY, TAG } from "../samples";
import { Specimen } from "../specimen";

const LABEL = "org.opencontainers.image.";
const LABELS = {
  [`${LABEL}title`]: "ASP.NET Core",
  [`${LABEL}description`]: "Runs ASP.NET Core apps.",
  [`${LABEL}source`]: "https://example.com/source",
  [`${LABEL}licenses`]: "MIT",
};
const KNOWN: AboutView = {
  image: {
    ...{ kind: "described", tag: TAG, wholes: [undefined] },
    description: describeImage([{ by: "label", values: LABELS }]),
  },
  portal: {
    kind: "listed",
    details: readPortalDetails({
      shortDescription: "The official image of a web framework.",
      publisher: "Example",
      documentationLink: "https://example.com/documentation",
      categories: ["Web", "Runtime"],
      readme: "# Title",
    }),
    readAt: NOW,
  },
  now: NOW,
};
const UNKNOWN: AboutView = { image: { kind: "unread" }, portal: { kind: "not-listed", readAt: NOW }, now: NOW };
const SILENT: AboutView = { image: { kind: "late" }, portal: { kind: "failed" }, now: NOW };
const README = "<h1>Title</h1><p>Some <em>words</em> and <code>code</code>.</p><ul><li>One</li><li>Two</li></ul>";

/** Renders what is said of a repository: by several, by nobody, and not yet. */
export function AboutSpecimens() {
  const other = repositorySchema.parse("samples/nobody-says-what-it-is");
  return (
    <>
      <Specimen name="AboutCard" isWide>
        <AboutCard repository={REPOSITORY} region="global" about={KNOWN} />
        <AboutCard repository={other} region="global" about={UNKNOWN} />
        <AboutCard repository={other} region="china" about={SILENT} />
        <AboutCard repository={other} region="global" about={undefined} />
      </Specimen>
      <Specimen name="ReadmeSection">
        <ReadmeSection
          repository={REPOSITORY}
          region="global"
          readme={{ kind: "shown", html: README, isWhole: false }}
        />
        <ReadmeSection repository={REPOSITORY} region="global" readme={{ kind: "unreadable" }} />
      </Specimen>
    </>
  );
}
