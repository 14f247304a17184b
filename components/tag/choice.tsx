import { textOf, useEarlyInput } from "@/components/ui/use-early-input.client";

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
};

/** One of several, in the browser's own list. */
export function Choice<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChoose(chosen.value);
  };
  const field = useEarlyInput<HTMLSelectElement>(textOf, value, choose);
  return (
    <select
      ref={field}
      aria-label={label}
      value={value}
      onChange={({ target }) => choose(target.value)}
      className="needs-scripting h-9 max-w-full rounded-control border border-line bg-raised px-2 text-small hover:border-line-strong"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
