"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** A few choices side by side, one of them taken. */
export function Segmented<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <RadioGroup<Value>
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onChange(chosen)}
      className="inline-flex rounded-control border border-line bg-panel p-0.5"
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          aria-label={option.label}
          className="inline-flex h-7 cursor-pointer items-center rounded-[0.3125rem] px-3 text-small text-dim hover:text-text data-checked:bg-raised data-checked:font-semibold data-checked:text-accent data-checked:shadow-raised"
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
