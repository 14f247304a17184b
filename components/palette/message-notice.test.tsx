import { prerenderToNodeStream } from "react-dom/static";
import { IntlProvider } from "use-intl";
import { expect, test, vi } from "vitest";
import { textOf } from "@/components/artifact/rendered.testing";
import type { Locale } from "@/lib/contract/locale/locale.mjs";
import type { ResolveDetail } from "@/lib/contract/resolve/resolve";
import { CATALOGS } from "@/lib/i18n/catalogs";
import { CLIENT_CATALOGS } from "@/lib/i18n/client-catalogs";
import { withSecondLanguage } from "@/lib/i18n/second-language.testing";
import { MessageNotice } from "./message-notice";

// Words stay loaded: no other test has these languages.
const OTHER = withSecondLanguage("ckb-iq");
const UNREACHABLE = withSecondLanguage("ps-af");
const REFUSAL: ResolveDetail = { problem: "empty", part: "", region: "global", nearest: [] };

/** Returns the notice's text, once everything that it waits for has loaded. */
async function noticeIn(locale: Locale, message: ResolveDetail["message"]): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <IntlProvider locale={locale} messages={CATALOGS[locale]} timeZone="UTC">
      <MessageNotice outcome={{ ok: false, refusal: { ...REFUSAL, message } }} />
    </IntlProvider>,
  );
  let html = "";
  for await (const chunk of prelude) html += chunk;
  return textOf(html);
}

test("explains a message in the page's language, and loads the words of that language alone", async () => {
  const [english, other] = [vi.spyOn(CLIENT_CATALOGS, "en"), vi.spyOn(CLIENT_CATALOGS, OTHER)];
  const theirs = await noticeIn(OTHER, { kind: "pull-failed" });
  expect(theirs).toMatch(/ж{3}/);
  expect(theirs).not.toMatch(/[A-Za-z0-9]/);
  expect(english).not.toHaveBeenCalled();
  expect(await noticeIn("en", { kind: "disk-full" })).toMatch(/room/);
  expect(other).toHaveBeenCalledTimes(1);
});

test("takes the server's words, and loads none", async () => {
  const loads = vi.spyOn(CLIENT_CATALOGS, "en");
  loads.mockClear();
  const text = await noticeIn("en", { kind: "throttled", meaning: "The server means this.", advice: "Do that." });
  expect(text).toContain("The server means this. Do that.");
  expect(loads).not.toHaveBeenCalled();
});

test("says so if the words cannot be loaded", async () => {
  vi.spyOn(CLIENT_CATALOGS, UNREACHABLE).mockRejectedValue(new Error("offline"));
  expect(await noticeIn(UNREACHABLE, { kind: "throttled" })).toContain(CATALOGS[UNREACHABLE].resolve.message.noWords);
});
