"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";
import type { PullToolId } from "@/lib/contract/page/pull-choice";

type Props = { tools: readonly PullToolId[]; chosen: PullToolId; onChoose: (tool: PullToolId) => void };

/** Renders the choice of a tool, among those that can pull this kind of artifact. */
export function ToolChoice({ tools, chosen, onChoose }: Props) {
  const t = useTranslations("pull");
  const choose = (value: string) => {
    const tool = tools.find((each) => each === value);
    if (tool) onChoose(tool);
  };
  return (
    <Select label={t("tool")} value={chosen} onChange={choose}>
      {tools.map((tool) => (
        <option key={tool} value={tool}>
          {t(`tools.${tool}`)}
        </option>
      ))}
    </Select>
  );
}
