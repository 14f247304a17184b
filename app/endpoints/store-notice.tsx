import { storeNotice } from "@/lib/server/page/store-notice";

/** Says that the server's database cannot be used or written; renders nothing while it can. */
export function StoreNotice() {
  const notice = storeNotice();
  if (notice === undefined) return null;
  return (
    <p role="status" className="rounded-card border border-line px-4 py-3 text-small">
      {notice}
    </p>
  );
}
