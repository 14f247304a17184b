import { Bookmark, RotateCw } from "lucide-react";
import { TermsLine } from "@/components/term/terms-line";
import { Button, buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button.client";
import { IconButton } from "@/components/ui/icon-button";
import { SearchField } from "@/components/ui/search-field";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import { ChoiceSpecimens } from "./choice-specimens.client";
import { Specimen, States } from "./specimen";

const LOOKS = ["primary", "plain", "bare"] as const;
const COMMAND = `docker pull ${REGION_HOSTS.global.registry}/dotnet/aspnet:10.0`;

/** Renders buttons, fields and choices. */
export function ControlSpecimens() {
  const again = translator("failure")("again");
  return (
    <>
      <Specimen name="Button">
        {LOOKS.map((look) => (
          <States key={look}>
            <Button look={look}>{again}</Button>
            <Button look={look} disabled>
              {translator("failure")("trying")}
            </Button>
            <Button look={look}>
              <RotateCw aria-hidden className="size-3.5" />
              {again}
            </Button>
            <Button look={look} size="small">
              {again}
            </Button>
          </States>
        ))}
        <States>
          <Button size="small" aria-pressed={false}>
            <Bookmark aria-hidden className="size-3.5" fill="none" />
            {translator("marks.button")("mark")}
          </Button>
          <Button size="small" aria-pressed>
            <Bookmark aria-hidden className="size-3.5" fill="currentColor" />
            {translator("marks.button")("marked")}
          </Button>
          <a href="#content" className={buttonClass("plain")}>
            {translator("site")("skip")}
          </a>
        </States>
      </Specimen>
      <Specimen name="CopyButton, IconButton">
        <States>
          <CopyButton look="primary" text={COMMAND} label={translator("pull")("copyLabel")}>
            {translator("docs")("copy")}
          </CopyButton>
          <CopyButton text={COMMAND} label={translator("pull")("copyLabel")} size="icon" />
          <CopyButton text={COMMAND} label={translator("pull")("copyLabel")} look="bare" size="row" />
          <IconButton label={again}>
            <RotateCw aria-hidden className="size-4" />
          </IconButton>
        </States>
      </Specimen>
      <Specimen name="SearchField">
        <SearchField
          label={translator("repository")("filter")}
          placeholder={translator("repository")("filterPlaceholder")}
        />
        <SearchField label={translator("repository")("filter")} defaultValue="os:alpine ver:>=9" />
        <SearchField
          size="large"
          label={translator("catalog")("search")}
          placeholder={translator("catalog")("placeholder")}
        />
      </Specimen>
      <Specimen name="Segmented, Select">
        <ChoiceSpecimens />
      </Specimen>
      <Specimen name="Term">
        <TermsLine of={["digest", "floatingTag", "chiseled"]} />
      </Specimen>
    </>
  );
}
