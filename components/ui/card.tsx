import { type ReactNode, useId } from "react";

type Props = {
  title: string;
  /** What explains words of the title, beside it. */
  help?: ReactNode;
  note?: ReactNode;
  as?: "section" | "group";
  children: ReactNode;
};

/** Renders a titled part of a page. It clips instead of scrolling, so that a long table's head can stay in sight. */
export function Card({ title, help, note, as = "section", children }: Props) {
  const id = useId();
  return (
    <section
      role={as === "group" ? "group" : undefined}
      aria-labelledby={id}
      className="overflow-clip rounded-card border border-line"
    >
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 border-line border-b bg-panel px-4 py-2">
        <div className="flex items-center gap-1">
          <h2 id={id} className="font-semibold text-small">
            {title}
          </h2>
          {help}
        </div>
        {note !== undefined && <p className="text-dim text-note">{note}</p>}
      </header>
      {children}
    </section>
  );
}
