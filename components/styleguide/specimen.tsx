import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

type Props = {
  /** The name of the component, or of what it shows. */
  name: string;
  /** True to give it the whole width of the page. */
  isWide?: boolean;
  children: ReactNode;
};

/** Renders a component in all its states. */
export function Specimen({ name, isWide = false, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      data-specimen={name}
      className={classNames("overflow-clip rounded-card border border-line", isWide && "lg:col-span-2")}
    >
      <h2 id={id} className="border-line border-b bg-panel px-4 py-2 font-semibold text-small">
        <code>{name}</code>
      </h2>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3 p-4">{children}</div>
    </section>
  );
}

/** Renders states side by side. */
export function States({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
