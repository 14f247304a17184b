import { describe, expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import type { AboutView, PortalView } from "@/lib/contract/about/about-view";
import { describeImage } from "@/lib/mar/about/image-description";
import { readPortalDetails } from "@/lib/mar/portal/details";
import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import { AboutCard } from "./about-card";

// In the build, messages are compiled for the build's own formatter.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));
// Next provides it on its own pages only.
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams("q=noble") }));

const OCI = "org.opencontainers.image.";

function card(name: string, about: Partial<AboutView> | undefined = {}): string {
  const repository = parseRepository(name);
  if (!repository) throw new Error("no repository");
  const view: AboutView = { image: { kind: "unread" }, portal: { kind: "off" }, now: 0, ...about };
  return rendered(<AboutCard {...{ repository }} region="global" about={view} />);
}

function image(labels: Record<string, string>): AboutView["image"] {
  const tag = parseTag("1.0");
  if (!tag) throw new Error("no tag");
  return { kind: "described", tag, description: describeImage([{ by: "label", values: labels }]), wholes: [undefined] };
}

const listed = (details: object): PortalView => ({ kind: "listed", details: readPortalDetails(details), readAt: 0 });
const links = (html: string) => [...html.matchAll(/<a href="(http[^"]*)"/g)].map(([, href]) => href);
const sentence = (html: string) => textOf(/<p.*?<\/p>/.exec(html)?.[0] ?? "").trim();

describe("what a repository is", () => {
  it("is said by our table first, with its source", () => {
    const html = card("dotnet/aspnet", { portal: listed({ shortDescription: "The portal's words" }) });
    expect(sentence(html)).toBe("ASP.NET Core Runtime Runs ASP.NET Core apps and other .NET apps. in our words");
    expect(textOf(html)).toContain("The portal's words");
  });

  it("is said by the image's description, then by the portal, then by the image's title", () => {
    const described = image({ [`${OCI}title`]: "Title", [`${OCI}description`]: "Words." });
    const titled = image({ [`${OCI}title`]: "Title" });
    const portal = listed({ shortDescription: "The portal's words" });
    expect(sentence(card("a/b", { image: described, portal }))).toBe("Title Words. says a label of 1.0");
    expect(sentence(card("a/b", { image: titled, portal }))).toBe("The portal's words says the official portal");
    expect(sentence(card("a/b", { image: titled }))).toBe("Title says a label of 1.0");
  });

  it("is said by nobody only if the image and the portal were read", () => {
    const silence = "Neither the image nor the official portal says what this repository is.";
    expect(sentence(card("a/b", { image: image({}), portal: { kind: "not-listed", readAt: 0 } }))).toBe(silence);
    const unknown = "What this repository is, is not known yet.";
    expect(sentence(card("a/b", { image: { kind: "late" }, portal: { kind: "not-listed", readAt: 0 } }))).toBe(unknown);
    expect(sentence(card("a/b", { image: image({}), portal: { kind: "failed" } }))).toBe(unknown);
  });

  it.each([
    ["not-listed", "Not on the official portal"],
    ["failed", "The official portal does not answer"],
    ["late", "The official portal has not answered yet"],
  ] as const)("has the portal's absence, %s, in words", (kind, words) => {
    const portal: PortalView = kind === "not-listed" ? { kind, readAt: 0 } : { kind };
    expect(textOf(card("a/b", { portal }))).toContain(words);
  });

  it("has no word of a portal that is not asked, except among the sources", () => {
    const [before, sources] = textOf(card("a/b", { portal: { kind: "off" } })).split("Details");
    expect(before).not.toContain("official portal does");
    expect(sources).toContain("This server does not ask it.");
  });
});

describe("links", () => {
  it("have the address of the first source that has one", () => {
    const portal = listed({ documentationLink: "https://portal.example/", licenseUrl: "https://license.example/" });
    const said = image({
      [`${OCI}documentation`]: "https://image.example/",
      [`${OCI}source`]: "https://source.example/",
    });
    const html = card("a/b", { image: said, portal }).split("<details>")[0] ?? "";
    expect(links(html)).toEqual(["https://image.example/", "https://source.example/", "https://license.example/"]);
  });

  it("never lead to a script or a deceiving host, and all are marked", () => {
    const wrong = { licenseUrl: "javascript:alert(1)", documentationLink: "https://mcr.microsoft.com@b.example/" };
    const said = image({ [`${OCI}source`]: "vbscript:x", [`${OCI}url`]: "data:text/html,x" });
    const html = card("a/b", { image: said, portal: listed(wrong) });
    expect(links(html)).toEqual(["https://mcr.microsoft.com/en-us/artifact/mar/a/b/about"]);
    expect(textOf(html)).toContain("javascript:alert(1)");
    for (const [link] of html.matchAll(/<a href="http[^>]*>/g)) expect(link).toContain('rel="noreferrer nofollow"');
  });
});

describe("the link to the README", () => {
  const withReadme = listed({ readme: "# Title\n" });

  it("is there if there is one, and keeps the rest of the address", () => {
    expect(card("a/b", { portal: withReadme })).toMatch(
      /<a aria-expanded="false"[^>]*href="[^"]*\?q=noble&amp;about=readme"/,
    );
    expect(card("a/b", { portal: listed({}) })).not.toContain("about=readme");
  });
});

describe("text of others", () => {
  it("is text, with invisible characters spelled out, also on the line", () => {
    const html = card("a/b", { portal: listed({ shortDescription: "<b>\u202eevil</b>", publisher: "x\u200by" }) });
    expect(html).not.toContain("<b>");
    expect(html).not.toMatch(/[\u202e\u200b]/);
    expect(sentence(html)).toContain("<b>\\u{202e}evil</b>");
    expect(textOf(html)).toContain("by x\\u{200b}y");
  });

  it("is cut on the line, and bounded among the sources", () => {
    const labels = { [`${OCI}description`]: "word ".repeat(20_000) };
    const html = card("a/b", { image: image(labels) });
    expect(sentence(html).length).toBeLessThan(400);
    expect(html.length).toBeLessThan(20_000);
    expect(textOf(html)).toContain("more characters");
  });
});
