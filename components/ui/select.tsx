import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { textOf, useEarlyInput } from "./use-early-input.client";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
  /** Its height, and what else a place needs. */
  className?: string;
  /** The browser's own `option` elements. */
  children: ReactNode;
};

/** One choice of many, by the browser's own list. */
export function Select({ label, value, onChange, disabled = false, className = "h-8", children }: Props) {
  const field = useEarlyInput<HTMLSelectElement>(textOf, value, onChange);
  return (
    <select
      ref={field}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value)}
      className={classNames(
        "min-w-0 max-w-full rounded-control border border-line bg-raised px-2 text-small hover:border-line-strong disabled:opacity-60",
        className,
      )}
    >
      {children}
    </select>
  );
}
