/** Renders the logo: three sheets in a stack, as layers under one name. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={className}>
      <path d="M10 1.5 18.5 6 10 10.5 1.5 6Z" fill="currentColor" />
      <path d="m3.6 9.2 6.4 3.4 6.4-3.4 2.1 1.1-8.5 4.5-8.5-4.5Z" fill="currentColor" opacity=".75" />
      <path d="m3.6 13.3 6.4 3.4 6.4-3.4 2.1 1.1-8.5 4.5-8.5-4.5Z" fill="currentColor" opacity=".5" />
    </svg>
  );
}
