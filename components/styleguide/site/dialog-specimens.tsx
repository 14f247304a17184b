import { ShareButton } from "@/components/share/share-button.client";
import { ShortcutList } from "@/components/shortcut/shortcut-list";
import { ShortcutsButton } from "@/components/shortcut/shortcuts-button.client";
import { FilterHelp } from "@/components/tag-list/filter-help";
import { FILTER_HELP_ID } from "@/components/tag-list/filter-help-id";
import { Button } from "@/components/ui/button";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import { Specimen, States } from "../specimen";
import { DialogOpeners } from "./dialog-openers.client";

/** Renders what opens over a page, closed: browser tests open each. */
export function DialogSpecimens() {
  const t = translator("shortcuts");
  const words = { title: t("title"), close: t("close"), single: t("single"), note: t("note") };
  const facets = translator("repository.facets");
  return (
    <>
      <Specimen name="Dialogs">
        <States>
          <ShortcutsButton words={words}>
            <ShortcutList />
          </ShortcutsButton>
          <DialogOpeners
            text={`${REGION_HOSTS.global.registry}/dotnet/aspnet:10.0-noble-chiseled`}
            panel={{ title: facets("title"), close: facets("close"), words: translator("repository")("emptyAdvice") }}
          />
          <Button size="small" popoverTarget={FILTER_HELP_ID}>
            {translator("repository.help")("button")}
          </Button>
          <FilterHelp />
        </States>
      </Specimen>
      <Specimen name="ShareButton">
        {/* The system has the sheet; only devices with one show the button. */}
        <div data-share>
          <ShareButton />
        </div>
      </Specimen>
    </>
  );
}
