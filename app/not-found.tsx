import type { Metadata } from "next";
import { NotFound } from "@/components/feedback/not-found.client";
import { translator } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translator("notFound")("title") };

export default function NotFoundPage() {
  return <NotFound />;
}
