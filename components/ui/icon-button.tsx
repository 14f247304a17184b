import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Props = ComponentProps<"button"> & { label: string };

/** Renders a button with an icon and an accessible name. */
export function IconButton({ label, className, ...button }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(
        "inline-flex size-8 shrink-0 items-center justify-center rounded-control text-dim hover:bg-panel hover:text-text",
        className,
      )}
      {...button}
    />
  );
}
