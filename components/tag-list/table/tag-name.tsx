import { parseTagName } from "@/lib/mar/tag/parse";
import type { TagRole } from "@/lib/mar/tag/tag-name";

const LOOKS: Record<Exclude<TagRole, "separator">, string> = {
  version: "font-semibold text-text",
  prerelease: "font-semibold text-warning",
  os: "text-system",
  variant: "text-variant",
  architecture: "text-architecture",
  date: "text-dim",
  update: "text-accent",
  other: "text-text",
};

/** Renders a tag by its parts: version strong; system, variant and architecture each in their own colour. */
export function TagName({ tag }: { tag: string }) {
  let position = 0;
  return (
    <code className="text-code text-dim">
      {parseTagName(tag).segments.map(({ text, role }) => {
        const key = position;
        position += text.length;
        if (role === "separator") return text;
        return (
          <span key={key} className={LOOKS[role]}>
            {text}
          </span>
        );
      })}
    </code>
  );
}
