"use client";

import { AskingLine } from "@/components/file-check/asking-line.client";
import { ChangedLines } from "@/components/file-check/changed-lines";
import { FileField } from "@/components/file-check/file-field.client";
import { KeptNames } from "@/components/file-check/kept-names";
import { KindChoice } from "@/components/file-check/kind-choice.client";
import { NamesCard } from "@/components/file-check/names-card.client";
import { PlatformFilter } from "@/components/file-check/platform-filter.client";
import { WrongLines } from "@/components/file-check/wrong-lines";
import type { Flag, Verdict } from "@/lib/browser/file-check/verdict";
import type { FoundImage } from "@/lib/mar/file/find/finding";
import { readFile } from "@/lib/mar/file/read-file";
import { NEXT_TAG, REPOSITORY, TAG, TWO } from "../samples";
import { Specimen } from "../specimen";

const FILE = [
  "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled",
  "FROM mcr.microsoft.com/dotnet/sdk:8.0",
  "FROM microsoft/dotnet:2.1-sdk",
  "FROM mcr.microsoft.com/dotnet/runtime",
  "FROM mcr.microsoft.com/dotnet/aspnet:$TAG",
].join("\n");
const READING = readFile(FILE, { kind: "dockerfile" });
const FOUND = READING.found;
const IMAGES = FOUND.filter((found): found is FoundImage => found.kind === "image");
const FLAGS: Flag[][] = [
  [{ kind: "exists" }, { kind: "other-digest-in", region: "china" }, { kind: "one-platform" }],
  [
    { kind: "ended", day: "2025-11-12", replacement: undefined },
    { kind: "missing-in", region: "china", what: "tag" },
    { kind: "platform-missing", platform: "linux/s390x", has: ["linux/amd64", "linux/arm64/v8"] },
  ],
  [
    { kind: "unofficial", official: "dotnet/sdk:2.1", certain: true },
    { kind: "moved", now: TWO },
  ],
  [{ kind: "asking" }, { kind: "latest" }],
];
const VERDICTS = new Map<FoundImage, Verdict>(
  IMAGES.map((image, at) => [
    image,
    { name: { repository: REPOSITORY, tag: TAG }, region: "global", flags: FLAGS[at] ?? [{ kind: "exists" }] },
  ]),
);

/** Renders what the check of a file says, line by line. */
export function FileCheckSpecimens() {
  return (
    <>
      <Specimen name="FileField, NamesCard, AskingLine" isWide>
        <FileField file={{ text: FILE }} onFile={nothing}>
          <KindChoice kind={undefined} found="dockerfile" onKind={nothing} />
          <PlatformFilter platform="linux/arm64" onPlatform={nothing} />
        </FileField>
        <AskingLine state="asking" done={3} all={12} stop={nothing} again={nothing} />
        <AskingLine state="stopped" done={3} all={12} stop={nothing} again={nothing} />
        <NamesCard found={FOUND} verdictOf={VERDICTS} />
      </Specimen>
      <Specimen name="ChangedLines, KeptNames, WrongLines">
        <ChangedLines
          changed={[{ line: 2, before: `FROM ${REPOSITORY}:${TAG}`, after: `FROM ${REPOSITORY}:${NEXT_TAG}` }]}
        />
        <KeptNames kept={[{ line: 5, text: "mcr.microsoft.com/dotnet/aspnet:$TAG", reason: "tag-not-written" }]} />
        <WrongLines reading={{ ...READING, wrongLines: [7, 9], moreWrongLines: 3 }} />
      </Specimen>
    </>
  );
}

function nothing() {}
