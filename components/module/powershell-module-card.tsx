import { Address } from "@/components/artifact/address";
import { BoundedList } from "@/components/artifact/bounded-list";
import { Fact, Facts } from "@/components/artifact/facts";
import { Words } from "@/components/artifact/words";
import { Card } from "@/components/ui/card";
import { CutText } from "@/components/ui/cut-text";
import type { Whole } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { PowerShellModule } from "@/lib/mar/module/powershell-module";
import { RequiredVersion } from "./required-version";

/** Renders a PowerShell module's metadata. */
export function PowerShellModuleCard({ module, whole }: { module: PowerShellModule; whole?: Whole | undefined }) {
  const t = translator("powershell");
  const { problem, powerShellVersion, tags, editions, project, license, unread } = module;
  const texts = ["version", "resourceType", "description", "author", "companyName", "copyright"] as const;
  return (
    <Card title={t("title")}>
      {problem && <p className="border-line border-b px-4 py-2 text-small text-warning">{t(problem)}</p>}
      {unread.length > 0 && (
        <div className="border-line border-b px-4 py-2 text-small text-warning">
          <CutText text={t("unread", { fields: formatter().list(unread) })} whole={whole} />
        </div>
      )}
      <Facts>
        <Fact name={t("name")}>
          <CutText text={module.name} whole={whole} />
        </Fact>
        {texts.map((field) => (
          <Fact key={field} name={t(field)}>
            {module[field] && <CutText text={module[field]} whole={whole} />}
          </Fact>
        ))}
        <Fact name={t("powerShellVersion")}>
          {powerShellVersion && <CutText text={t("powerShellFrom", { version: powerShellVersion })} whole={whole} />}
        </Fact>
        <Fact name={t("editions")}>{editions && editions.length > 0 && <Words words={editions} whole={whole} />}</Fact>
        <Fact name={t("tags")}>{tags && tags.length > 0 && <Words words={tags} whole={whole} />}</Fact>
        <Fact name={t("project")}>{project?.text && <Address value={project} whole={whole} />}</Fact>
        <Fact name={t("license")}>{license?.text && <Address value={license} whole={whole} />}</Fact>
        {(["requiredModules", "moduleList"] as const).map((field) => (
          <Fact key={field} name={t(field)}>
            {module[field] && module[field].length > 0 && (
              <BoundedList values={module[field]} whole={whole}>
                {(each) => <RequiredVersion requirement={each} />}
              </BoundedList>
            )}
          </Fact>
        ))}
        {(["cmdlets", "functions"] as const).map((field) => (
          <Fact key={field} name={t(field)}>
            {module[field] && module[field].length > 0 && <Commands names={module[field]} whole={whole} />}
          </Fact>
        ))}
        <Fact name={t("releaseNotes")}>
          {module.releaseNotes && <CutText text={module.releaseNotes} whole={whole} />}
        </Fact>
      </Facts>
    </Card>
  );
}

/** Renders commands by name. A module may export everything, and then names none. */
function Commands({ names, whole }: { names: readonly string[]; whole: Whole | undefined }) {
  if (names.length === 1 && names[0] === "*") return translator("powershell")("everything");
  return <Words words={names} whole={whole} />;
}
