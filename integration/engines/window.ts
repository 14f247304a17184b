/** One window of a browser, driven as its own protocol does it. */
export type Window = {
  open: (url: string) => Promise<void>;
  /** Runs a function in the page, which sees its arguments and nothing else of ours. */
  run: <Result extends string | boolean>(work: (...args: string[]) => Result, ...args: string[]) => Promise<Result>;
  /** Clicks with the mouse on what a selector finds first. */
  click: (selector: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Presses a key, while Control is held if wanted. */
  press: (key: "Enter" | "Escape" | "ArrowDown" | "k" | "v" | "a", holding?: "Control") => Promise<void>;
};

/** A browser that was started for the tests. */
export type OtherBrowser = {
  /** Opens a window of a visitor who has nothing stored. */
  visitor: () => Promise<Window>;
  /** Returns the errors that the consoles of all windows have told so far. */
  errors: () => Promise<readonly string[]>;
  end: () => Promise<void>;
};
