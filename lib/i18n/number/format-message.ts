import formatCompiled from "use-intl/format-message/format-only";
import { groupDigits } from "./group-digits";

type Message = Parameters<typeof formatCompiled>;

// `Intl` would do the same, but its first formatter takes a phone 80 ms, in every first visit. The browser's own methods stay for other
// languages, and for everything that has options.
const NUMBERS: Intl.NumberFormat = Object.create(Intl.NumberFormat.prototype, { format: { value: groupDigits } });
const RULES: Partial<Record<string, Intl.PluralRules>> = {
  en: rulesBy((count) => (count === 1 ? "one" : "other")),
  "zh-cn": rulesBy(() => "other"),
};

function rulesBy(select: (count: number) => Intl.LDMLPluralRule): Intl.PluralRules {
  return Object.create(Intl.PluralRules.prototype, { select: { value: select } });
}

/** Formats a message that the server compiled. It takes the place of the library's own (`next.config.js`). */
function formatMessage(...[key, message, values, options]: Message): ReturnType<typeof formatCompiled> {
  const { formatters } = options;
  const rules = RULES[options.locale];
  return formatCompiled(key, message, values, {
    ...options,
    formatters: {
      ...formatters,
      getNumberFormat: (locale, form) => (form || !rules ? formatters.getNumberFormat(locale, form) : NUMBERS),
      getPluralRules: (locale, form) =>
        form?.type === "ordinal" || !rules ? formatters.getPluralRules(locale, form) : rules,
    },
  });
}
formatMessage.raw = false;

// The library expects it as the default.
export default formatMessage;
