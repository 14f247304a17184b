import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const LOOKS = {
  primary: "border-transparent bg-accent font-semibold text-accent-text hover:opacity-90",
  plain: "border-line bg-raised text-text hover:border-line-strong",
} as const;

type Props = ComponentProps<"button"> & { look?: keyof typeof LOOKS };

/** A button with words. A page has one primary button: the one that copies. */
export function Button({ look = "plain", className, ...button }: Props) {
  return <button type="button" className={classNames(buttonClass(look), className)} {...button} />;
}

/** The look of a button, for links that act like one. */
export function buttonClass(look: keyof typeof LOOKS): string {
  return classNames(
    "inline-flex h-8 shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-control border px-3 text-small disabled:opacity-60",
    LOOKS[look],
  );
}
