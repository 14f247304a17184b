import type { FileKind } from "../kind/file-kind";
import type { LineIndex } from "../line-index";
import { placedAt } from "../span";
import { expandKnown } from "../values/expand-known";
import type { FileValues } from "../values/file-values";
import { type Setting, type SettingMap, settingMap } from "./setting";

type Reading = { kind: FileKind; lines: LineIndex; values: FileValues };

/**
 * A bracket, the head of a section, a line end, or a key with its value. Repetitions are bounded, so this takes linear
 * time.
 */
const TOKEN =
  /([{}()])|^[ \t]{0,40}\[{1,2}([\w."' :/-]{1,200})\]{1,2}[ \t]{0,40}$|(\r?\n)|(--set(?:-string|-literal)?[ =])|(?<![\w.\-$])["']?([A-Za-z_][\w.-]{0,99})["']?[ \t]{0,40}(?:[?:]?=>?|:)[ \t]{0,40}(?:"([^"\r\n]{0,300})"|'([^'\r\n]{0,300})'|([^\s,;#{}[\]()"'|&<>`\\]{1,300}))/gm;
const DEEPEST = 50;

/** Returns the settings of a text by its brackets and sections. The top level of a script or a program is ignored. */
export function textSettings(source: string, { kind, lines, values }: Reading): SettingMap[] {
  const root = settingMap();
  root.isFlat = true;
  const reader = new LevelReader(root);
  for (const match of source.matchAll(TOKEN)) {
    const [whole, bracket, section, lineEnd, option, key, ...forms] = match;
    if (bracket) reader.bracket(bracket);
    else if (section !== undefined) reader.section(section);
    else if (lineEnd) reader.lineEnd(source.charAt(match.index - 1));
    else if (option) reader.command();
    else if (key) {
      const text = forms.find((form) => form !== undefined) ?? "";
      const end = match.index + whole.length - (forms[2] === undefined ? 1 : 0);
      const span = { start: end - text.length, end };
      const value = expandKnown(placedAt(source, span), values).value;
      reader.add(key, { value, line: lines.lineAt(span.start), isNumber: false, written: span });
    }
  }
  if (kind === "markdown") return reader.commands;
  return kind === "settings" ? reader.maps : reader.maps.filter((map) => map !== root);
}

class LevelReader {
  readonly maps: SettingMap[];
  readonly commands: SettingMap[] = [];
  readonly #root: SettingMap;
  #section: SettingMap;
  /** The open levels. A level without a setting is not created. */
  #open: (SettingMap | undefined)[] = [];
  #command: SettingMap | undefined;
  readonly #pairs = new Map<SettingMap, SettingMap>();
  readonly #ambiguous = new Map<SettingMap, Set<string>>();

  constructor(root: SettingMap) {
    this.#root = root;
    this.#section = root;
    this.maps = [root];
  }

  get #level(): SettingMap {
    if (this.#command) return this.#command;
    const last = this.#open.length - 1;
    if (last < 0) return this.#section;
    const level = this.#open[last] ?? this.#begin();
    this.#open[last] = level;
    return level;
  }

  #begin(key = "", parent?: SettingMap): SettingMap {
    const map = settingMap(key, parent, true);
    this.maps.push(map);
    return map;
  }

  bracket(mark: string): void {
    if (mark === "{" || mark === "(") {
      if (this.#open.length < DEEPEST) this.#open.push(undefined);
      return;
    }
    const closed = this.#open.pop();
    const [name, value] = ["name", "value"].map((key) => closed?.values.get(key));
    if (!name || !value) return;
    const outer = this.#level;
    const pairs = this.#pairs.get(outer) ?? this.#begin();
    this.#pairs.set(outer, pairs);
    pairs.values.set(name.value.text, value);
  }

  section(head: string): void {
    this.#open = [];
    this.#section = this.#begin(head.split(".").at(-1), this.#root);
  }

  /** Ends a command at its line end, unless the line is continued. */
  lineEnd(before: string): void {
    if (!/[\\`^]/.test(before)) this.#command = undefined;
  }

  command(): void {
    if (this.#command) return;
    this.#command = this.#begin();
    this.commands.push(this.#command);
  }

  /** Adds a setting. A key with two values on one level is ambiguous and has none. */
  add(key: string, setting: Setting): void {
    const { values } = this.#level;
    const ambiguous = this.#ambiguous.get(this.#level) ?? new Set();
    this.#ambiguous.set(this.#level, ambiguous);
    if (ambiguous.has(key)) return;
    if (values.has(key)) {
      ambiguous.add(key);
      values.delete(key);
    } else values.set(key, setting);
  }
}
