import type { WebAddress } from "@/lib/mar/web-address";

/** Renders a named link to a page of others, large enough to press. */
export function ExternalLink({ address, name }: { address: WebAddress; name: string }) {
  return (
    <a
      href={address}
      rel="noreferrer nofollow"
      title={new URL(address).host}
      className="inline-flex min-h-6 items-center text-accent hover:underline"
    >
      {name}
    </a>
  );
}
