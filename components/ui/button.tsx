import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const LOOKS = {
  primary: "border-transparent bg-accent font-semibold text-accent-text hover:opacity-90 forced-color-adjust-none",
  plain: "border-line bg-raised text-text hover:border-line-strong",
  bare: "border-transparent text-dim hover:bg-panel hover:text-text",
} as const;

const SIZES = {
  large: "h-11 px-4 text-base",
  usual: "h-8 px-3 text-small",
  small: "h-6 px-2 text-note",
  icon: "size-7",
  row: "size-6",
} as const;

type Look = keyof typeof LOOKS;
type Size = keyof typeof SIZES;
type Props = ComponentProps<"button"> & { look?: Look; size?: Size };

/** Renders a button with words. A page has one primary button: the one that copies. */
export function Button({ look = "plain", size = "usual", className, ...button }: Props) {
  return <button type="button" className={classNames(buttonClass(look, size), className)} {...button} />;
}

/** Returns a button's classes, for links that act like one. */
export function buttonClass(look: Look, size: Size = "usual"): string {
  return classNames(
    "inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-control border disabled:opacity-60",
    SIZES[size],
    LOOKS[look],
  );
}
