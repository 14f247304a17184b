import { CommandBox } from "@/components/pull-command/command-box";
import { RepositoryName } from "@/components/repository/repository-name";
import { TagName } from "@/components/tag-list/table/tag-name";
import { Breakable } from "@/components/ui/breakable";
import { CopyButton } from "@/components/ui/copy-button.client";
import { CutText } from "@/components/ui/cut-text";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import { parseRepository } from "@/lib/oci/name/repository";
import { Specimen } from "./specimen";

const TAGS = [
  "10.0-noble-chiseled-extra-arm64v8",
  "11.0-preview.7-alpine3.24",
  "2025-CU3-ubuntu-24.04",
  "ltsc2022-amd64",
  "20260817",
  "latest",
] as const;
const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const COMMAND = `docker pull --platform linux/arm64 ${REGION_HOSTS.china.registry}/dotnet/aspnet@${DIGEST}`;

/** Renders names, commands and texts of others. */
export function NameSpecimens() {
  const repository = parseRepository("azure-app-configuration/app-configuration-emulator");
  const label = translator("pull")("copyLabel");
  return (
    <>
      <Specimen name="TagName, RepositoryName">
        {TAGS.map((tag) => (
          <p key={tag}>
            <TagName tag={tag} />
          </p>
        ))}
        {repository && (
          <>
            <p>
              <RepositoryName name={repository} />
            </p>
            <p>
              <RepositoryName name={repository} query="config" />
            </p>
          </>
        )}
      </Specimen>
      <Specimen name="CommandBox">
        <CommandBox text={COMMAND} room={[]} remembered={[]}>
          <CopyButton look="primary" text={COMMAND} label={label}>
            {translator("docs")("copy")}
          </CopyButton>
        </CommandBox>
      </Specimen>
      <Specimen name="Breakable, CutText">
        <p>
          <code className="text-code">
            <Breakable text={DIGEST} />
          </code>
        </p>
        <p>
          <CutText text={`a\u202eb ${"x".repeat(80)}`} most={60} />
        </p>
      </Specimen>
    </>
  );
}
