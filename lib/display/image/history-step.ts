/** Longer texts stay as they are: nobody reads them, and a pattern would have to search them. */
const LONGEST = 8192;

/** With the variables that Dockerfiles of Windows images set before each command. */
const POWERSHELL =
  "(?:powershell|pwsh)(?:\\.exe)?(?: -\\w+(?: \\w+)?)*? -Command" +
  "(?: \\$(?:Error|Progress|Verbose)(?:Action)?Preference ?= ?['\"]\\w+['\"];)*";
const SHELL = `(?:/bin/sh -c|cmd /S /C|${POWERSHELL})`;

const BUILDKIT = "# buildkit";
const BUILD_ARGUMENTS = new RegExp(`^\\|\\d+ .*?(?=${SHELL}\\s)`, "is");
const SETTING = new RegExp(`^${SHELL}\\s*#\\(nop\\)\\s*`, "i");
const COMMAND = new RegExp(`^${SHELL}\\s+`, "i");

/**
 * Returns a step of an image's history as in the Dockerfile: `RUN apt-get update` for `/bin/sh -c apt-get update`, `CMD
 * ["bash"]` for `/bin/sh -c #(nop)  CMD ["bash"]`. Removes what builders add: the shell, build arguments, `# buildkit`.
 * Texts of any other form stay as they are.
 */
export function historyStep(createdBy: string): string {
  const text = createdBy.trim();
  if (text.length > LONGEST) return text;
  const step = text.endsWith(BUILDKIT) ? text.slice(0, -BUILDKIT.length).trimEnd() : text;
  if (SETTING.test(step)) return step.replace(SETTING, "");
  const isRun = step.startsWith("RUN ");
  const command = step.slice(isRun ? 4 : 0).replace(BUILD_ARGUMENTS, "");
  return isRun || COMMAND.test(command) ? `RUN ${command.replace(COMMAND, "")}` : step;
}
