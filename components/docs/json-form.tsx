type Props = {
  summary: string;
  /** The accessible name of the box. */
  label: string;
  children: string;
};

/** Renders the form of some JSON, folded. */
export function JsonForm({ summary, label, children }: Props) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-0.5 text-accent hover:underline">{summary}</summary>
      <CodeBox label={label}>{children}</CodeBox>
    </details>
  );
}

const CODE_BOX = "overflow-x-auto rounded-control border border-line bg-panel p-3";

/** Renders lines in a box of their own, in which long ones scroll. */
export function CodeBox({ label, children }: Omit<Props, "summary">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to take the focus
    <section tabIndex={0} aria-label={label} className={CODE_BOX}>
      <pre className="text-code max-md:whitespace-pre-wrap max-md:[overflow-wrap:anywhere]">
        <code>{children}</code>
      </pre>
    </section>
  );
}
