/** What the sample's portal says of a repository, in the form of the official portal's details. */
export type PortalEntry = Readonly<Record<string, unknown>>;

/** The known part of an entry; the README is Markdown. */
type Told = {
  title: string;
  summary: string;
  categories: readonly string[];
  documentation: string;
  website: string;
  license: string;
  tags: readonly string[];
  readme: string;
};

/** Returns an entry with the portal's own names of fields. */
export function entryOf(repository: string, { title, summary, categories, tags, ...told }: Told): PortalEntry {
  return {
    name: repository,
    displayName: title,
    publisher: "Microsoft",
    shortDescription: summary,
    categories,
    documentationLink: told.documentation,
    projectWebsite: told.website,
    licenseUrl: told.license,
    supportLink: "",
    imagePath: "/images/sample.png",
    isPrivate: false,
    supportedTags: tags,
    lastModifiedDate: "2026-08-11T18:42:10.2731902Z",
    readme: told.readme,
  };
}

/** Returns a README in the usual order: heading, sentence, tags as a table, how to run it, where to ask. */
export function readmeOf({
  title,
  about,
  repository,
  tags,
  run,
  more = "",
}: {
  title: string;
  about: string;
  repository: string;
  tags: readonly (readonly [tag: string, meaning: string])[];
  run: string;
  more?: string;
}): string {
  const rows = tags.map(
    ([tag, meaning]) => `| \`${tag}\` | ${meaning} | \`docker pull mcr.microsoft.com/${repository}:${tag}\` |`,
  );
  return `# ${title}

${about}

![A badge](https://badges.sample.invalid/${repository}.svg)

## Featured tags

| Tag | What it is | Command |
| --- | --- | --- |
${rows.join("\n")}

## Run it

\`\`\`console
${run}
\`\`\`
${more}
## Support

- Ask in the [project's discussions](https://github.com/microsoft/containerregistry/discussions).
- Read how [Microsoft Artifact Registry](https://github.com/microsoft/containerregistry) is meant to be used.

<!-- This text is the sample's own. -->
`;
}
