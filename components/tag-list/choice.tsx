import { Select } from "@/components/ui/select";

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
};

/** Renders the choice of one way to arrange the list. */
export function Choice<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChoose(chosen.value);
  };
  return (
    <Select label={label} value={value} onChange={choose} className="needs-scripting h-9">
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
