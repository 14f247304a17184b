"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { IntlProvider, type Messages, useLocale, useMessages } from "use-intl";
import { readHasMarks } from "@/lib/browser/known/marks/has-marks";
import { YOUR_TAGS_ID } from "@/lib/contract/page/page-path";

// Loaded only for devices with marks, or for who asks for it.
const YourTags = dynamic(() => import("./your-tags.client").then((module) => module.YourTags), { ssr: false });

type Props = {
  /** The words of the section: other pages need none of them. */
  words: Messages["marks"];
};

/** Renders the section of marks if this device has some, or if the address asks for the section. */
export function YourTagsSlot({ words }: Props) {
  const locale = useLocale();
  const messages = useMessages();
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const look = () => setWanted(readHasMarks() || location.hash === `#${YOUR_TAGS_ID}`);
    look();
    const ended = new AbortController();
    // The first mark may be made in another tab.
    for (const event of ["hashchange", "storage"]) window.addEventListener(event, look, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return (
    // Before the first paint it is known whether this device has marks: room for the least that the section has.
    <div className="[html[data-marks]_&]:min-h-32 sm:[html[data-marks]_&]:min-h-26">
      {isWanted && (
        <IntlProvider locale={locale} messages={{ ...messages, marks: words }}>
          <YourTags />
        </IntlProvider>
      )}
    </div>
  );
}
