import { CutText } from "@/components/ui/cut-text";
import { translator } from "@/lib/i18n/translator";
import type { ModuleRequirement } from "@/lib/mar/module/powershell-module";

/** Renders a required module and its accepted versions. */
export function RequiredVersion({ requirement }: { requirement: ModuleRequirement }) {
  return (
    <>
      <CutText text={requirement.name} most={300} />{" "}
      <span className="text-dim">
        <CutText text={versionsOf(requirement)} most={300} />
      </span>
    </>
  );
}

function versionsOf({ exactly, atLeast, atMost }: ModuleRequirement): string {
  const t = translator("powershell.requirement");
  if (exactly) return t("exactly", { version: exactly });
  if (atLeast && atMost) return t("between", { from: atLeast, to: atMost });
  if (atLeast) return t("atLeast", { version: atLeast });
  return atMost ? t("atMost", { version: atMost }) : t("any");
}
