import { Address } from "@/components/artifact/address";
import { Fact } from "@/components/artifact/facts";
import { CutText } from "@/components/ui/cut-text";
import type { DescribedImage } from "@/lib/contract/about/about-view";
import { wholePart } from "@/lib/contract/whole";
import { translator } from "@/lib/i18n/translator";
import type { Said } from "@/lib/mar/about/image-description";
import { Sayings } from "./sayings";

/** Renders what an image says of itself in annotations and labels. */
export function ImageSays({ image: { tag, description, wholes } }: { image: DescribedImage }) {
  const t = translator("about");
  const title = t("sources.image", { tag });
  if (Object.keys(description).length === 0) return <Sayings {...{ title }} note={t("state.undescribed")} />;
  const hasLabels = Object.values(description).some(({ by }) => by === "label");
  return (
    <Sayings {...{ title }} note={hasLabels && t("labelsOfBase")}>
      {(["title", "description", "vendor", "licenses"] as const).map((field) => {
        const said = description[field];
        return (
          <Fact key={field} name={t(field)}>
            {said && (
              <>
                <CutText text={said.value} whole={wholeOf(said)} /> <Key said={said} />
              </>
            )}
          </Fact>
        );
      })}
      {(["documentation", "source", "url"] as const).map((field) => {
        const said = description[field];
        return (
          <Fact key={field} name={t(field)}>
            {said && (
              <>
                <Address value={said.value} whole={wholeOf(said)} /> <Key said={said} />
              </>
            )}
          </Fact>
        );
      })}
    </Sayings>
  );

  function wholeOf({ where, key }: Said<unknown>) {
    return wholePart(wholes[where], key);
  }
}

function Key({ said: { by, key } }: { said: Said<unknown> }) {
  return (
    <span className="text-dim text-note">
      ({translator("about.key")(by)} <code>{key}</code>)
    </span>
  );
}
