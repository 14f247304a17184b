import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Props = Omit<ComponentProps<"input">, "size"> & { label: string; size?: "large" | "usual" };

/** Renders a search field with a magnifier. */
export function SearchField({ label, size = "usual", className, ...input }: Props) {
  return (
    <span className={classNames("relative block", className)}>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-dim" />
      <input
        type="search"
        aria-label={label}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={classNames(
          "w-full border border-line bg-raised pr-3 pl-9.5 text-text placeholder:text-dim hover:border-line-strong focus:border-accent focus:outline-3 focus:outline-accent-soft",
          size === "large" ? "h-12 rounded-field text-lead" : "h-9 rounded-control text-base",
        )}
        {...input}
      />
    </span>
  );
}
