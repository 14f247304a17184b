import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { textOf, useEarlyInput } from "./use-early-input.client";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
  /** Classes for its height and whatever else its place needs. */
  className?: string;
  /** Native `option` elements. */
  children: ReactNode;
};

/** Renders a native select. */
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
