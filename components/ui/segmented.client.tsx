"use client";

import { useId } from "react";
import { useEarlyInput } from "./use-early-input.client";

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  onChange: (value: Value) => void;
  /** The field's name in a form. */
  name?: string;
  /** The key that chooses another one, from anywhere on the page. */
  shortcut?: string;
};

/** Renders a few choices side by side as native radio buttons, with the browser's own keys. */
export function Segmented<Value extends string>({ label, value, options, onChange, name, shortcut }: Props<Value>) {
  const id = useId();
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChange(chosen.value);
  };
  const group = useEarlyInput(checkedOf, value, choose);
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      className="inline-flex rounded-control border border-line bg-panel p-0.5 text-small"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-7 cursor-pointer items-center rounded-[0.3125rem] px-3 text-dim hover:text-text has-disabled:cursor-default has-disabled:opacity-60 has-checked:bg-raised has-checked:font-semibold has-checked:text-accent has-checked:shadow-raised has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name ?? id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled ?? false}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

function checkedOf(group: HTMLDivElement): string | undefined {
  return group.querySelector<HTMLInputElement>("input:checked")?.value;
}
