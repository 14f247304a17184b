import { expect } from "vitest";
import { address, focused, isChosen, MARK, mark, textOf, typed } from "./in-page";
import type { Window } from "./window";

const PALETTE = "Go to a repository or image";
const PATIENT = { timeout: 30_000, interval: 50 };

/** What a person does in a window, and sees there. Each waits until the page has come so far. */
export type Person = Pick<Window, "press" | "type"> & {
  /** Opens a page, again if the page before it has written its own address meanwhile, which ends a navigation in WebKit. */
  open: (path: string) => Promise<void>;
  sees: (role: string, name: string) => Promise<void>;
  clicks: (role: string, name: string) => Promise<void>;
  /** Clicks into a field and replaces its text. */
  fills: (role: string, name: string, text: string) => Promise<void>;
  /** Presses a button until it is announced that it has copied this text: a press while the page still moves may miss it. */
  copies: (button: string, text: string) => Promise<void>;
  /** Opens the palette by its key, which does nothing for a moment after the page is hydrated. */
  opensPalette: () => Promise<void>;
  /** Expects the address to become this one. */
  isAt: (path: string) => Promise<void>;
  /** Expects a text in the first element that a selector finds. */
  reads: (selector: string, text: string) => Promise<void>;
  hasChosen: (label: string) => Promise<void>;
  /** Expects the field with the focus to hold this text. */
  hasTyped: (text: string) => Promise<void>;
};

/** Returns a person at a window, on a site. */
export function personAt(window: Window, site: string): Person {
  const sees = (role: string, name: string) =>
    expect.poll(() => window.run(mark, role, name, MARK), { ...PATIENT, message: `${role} "${name}"` }).toBe(true);
  const clicks = async (role: string, name: string) => {
    await sees(role, name);
    await window.click(`[${MARK}]`);
  };
  return {
    press: window.press,
    type: window.type,
    open: (path) => {
      const opened = async () => {
        await window.open(`${site}${path}`);
        return window.run(address);
      };
      return expect.poll(opened, PATIENT).toBe(path);
    },
    sees,
    clicks,
    fills: async (role, name, text) => {
      await clicks(role, name);
      await window.press("a", "Control");
      await window.type(text);
    },
    copies: async (button, text) => {
      const isCopied = async () => {
        await clicks("button", button);
        return window.run(textOf, "[role=status]");
      };
      await expect.poll(isCopied, { ...PATIENT, interval: 500 }).toContain(text);
    },
    opensPalette: async () => {
      const isOpen = async () => {
        if (!(await window.run(mark, "dialog", PALETTE, MARK))) await window.press("k", "Control");
        return window.run(mark, "dialog", PALETTE, MARK);
      };
      await expect.poll(isOpen, PATIENT).toBe(true);
      await expect.poll(() => window.run(focused), PATIENT).toBe("combobox");
    },
    isAt: (path) => expect.poll(() => window.run(address), PATIENT).toBe(path),
    reads: (selector, text) => expect.poll(() => window.run(textOf, selector), PATIENT).toContain(text),
    hasChosen: (label) => expect.poll(() => window.run(isChosen, label), PATIENT).toBe(true),
    hasTyped: (text) => expect.poll(() => window.run(typed), PATIENT).toBe(text),
  };
}
