import { formatImageName } from "@/lib/oci/name/image-name";
import { readMessage } from "../message/read-message";
import { DEFAULT_REGION, type Region } from "../region";
import { readBareLine } from "./bare-line";
import { readBicepReference } from "./command/bicep-reference";
import { readChartValues } from "./command/chart-values";
import { readCommand } from "./command/command";
import { commandOf, readFileLine } from "./command/file-line";
import { readPowerShellModule } from "./command/powershell-module";
import { shellCommands } from "./command/shell-words";
import {
  type ImageReading,
  INPUT_MAX_LENGTH,
  type InputProblem,
  type InputReading,
  type InvalidReading,
  invalid,
  TEXT_MAX_LENGTH,
} from "./input-reading";
import { readSearch } from "./search-text";
import { linesOf, withoutPrompt } from "./text/lines";
import { readMessageName } from "./text/message-name";
import { readNamesInText, spelledOut } from "./text/read-text";

/**
 * Reads typed or pasted text: an image name, a digest, a command or line with one, an address, words to search for.
 * Never throws. Does not check whether the name exists: a bare `aspnet` is read as a name, and may be meant as a
 * search.
 * @param region region of names without a host
 */
export function readInput(text: string, region: Region = DEFAULT_REGION): InputReading {
  const reading = read(text, region);
  if (reading.kind !== "invalid" || reading.nearest === undefined) return reading;
  if (read(reading.nearest, region).kind !== "invalid") return reading;
  return { kind: "invalid", problem: reading.problem, part: reading.part };
}

function read(text: string, region: Region): InputReading {
  if (text.length > TEXT_MAX_LENGTH) return invalid("too-long", text);
  const plain = spelledOut(text);
  const message = readMessage(plain);
  const named = readNamesInText(plain, region, message?.at);
  const formed = plain.length > INPUT_MAX_LENGTH ? invalid("search-too-long", plain) : readForm(plain, region);
  return message ? readMessageName(plain, { message, named, formed, region }) : moreExact(formed, named);
}

/** Reads a text as a command, a line of a file, an address, a name, or words to search for. */
function readForm(text: string, region: Region): InputReading {
  const lines = linesOf(text);
  const stages = new Set<string>();
  const formed: InputReading[] = [];
  let hasForm = false;
  for (const line of lines) {
    const readings = readFormedLine(line, region, stages);
    hasForm ||= readings !== undefined;
    formed.push(...(readings ?? []));
  }
  const uncommented = lines.length > 1 ? lines.filter((line) => !line.startsWith("#")) : lines;
  const values = hasForm ? undefined : readChartValues(uncommented, region);
  if (values) return values;
  const readings = hasForm ? formed : namedIn(uncommented.flatMap((line) => readBareLine(line, region)));
  return oneOf(readings) ?? readSearch(uncommented.join(" "), region);
}

/** Problems of a text without a known form, which may still contain a name. */
const FORMLESS: ReadonlySet<InputProblem> = new Set([
  "empty",
  "search-too-long",
  "host-invalid",
  "no-name",
  "repository-invalid",
]);

/** Prefers a name inside a text of no known form, and adds a tag or digest beside a name of a known form. */
function moreExact(formed: InputReading, named: ImageReading | InvalidReading | undefined): InputReading {
  if (!named) return formed;
  if (formed.kind === "search") {
    // `mcr.azure.cn/dotnet/` is the beginning of a name.
    return named.kind === "image" && formed.text.endsWith("/") ? formed : named;
  }
  if (named.kind === "invalid") return isFormless(formed) && named.problem === "several-names" ? named : formed;
  if (formed.kind === "invalid") return isFormless(formed) || isOfSame(formed, named) ? named : formed;
  if (formed.kind !== "image" || formed.repository !== named.repository || formed.host !== named.host) return formed;
  const differs = (["tag", "digest"] as const).some(
    (part) => formed[part] && named[part] && formed[part] !== named[part],
  );
  return differs ? formed : { ...formed, ...named };
}

function isFormless(formed: InputReading): boolean {
  if (formed.kind !== "invalid") return false;
  // A placeholder inside a name has that name as its nearest input.
  return FORMLESS.has(formed.problem) || (formed.problem === "placeholder" && formed.nearest === undefined);
}

/**
 * Returns true if several names are the same image: its tag and its digest, as `kubectl describe` prints on two lines.
 */
function isOfSame({ problem, part }: InvalidReading, named: ImageReading): boolean {
  const name = `${named.host}/${named.repository}`;
  return problem === "several-names" && part.split(", ").every((each) => each.replace(/[:@].*/s, "") === name);
}

/** Reads a line with a known form. Returns `undefined` for plain words. */
function readFormedLine(line: string, region: Region, stages: Set<string>): InputReading[] | undefined {
  const commands = shellCommands(commandOf(line.startsWith("#") ? withoutPrompt(line) : line));
  const read = commands.flatMap((words) => {
    const module = readPowerShellModule(words, region);
    return module ? [[module]] : [readCommand(words, region) ?? []];
  });
  if (read.some((readings) => readings.length > 0)) return read.flat();
  if (line.startsWith("#")) return undefined;
  const bicep = readBicepReference(line, region);
  return bicep ? [bicep] : readFileLine(line, region, stages);
}

/** Returns the one meaning of all readings. Returns `undefined` if they can only be searched for together. */
function oneOf(readings: readonly InputReading[]): InputReading | undefined {
  const different = [...new Map(readings.map((reading) => [shown(reading), reading])).values()];
  const [first, second, third] = different;
  if (!first || !second) return first;
  const pair = third ? undefined : (withDigest(first, second) ?? withDigest(second, first));
  return pair ?? invalid("several-names", different.map(shown).join(", "));
}

/**
 * Returns those of several lines that certainly name something. Returns an empty list if none do, to search for the
 * words.
 */
function namedIn(readings: readonly InputReading[]): readonly InputReading[] {
  if (readings.length < 2) return readings;
  return readings.filter((reading) => {
    if (reading.kind !== "image") return reading.kind === "digest" || reading.kind === "portal-catalog";
    return reading.repository.includes("/") || Boolean(reading.host ?? reading.tag ?? reading.digest);
  });
}

/** Joins a name and the digest after it, as `docker pull` prints them, to one image. */
function withDigest(image: InputReading, digest: InputReading): InputReading | undefined {
  if (image.kind !== "image" || image.digest !== undefined || digest.kind !== "digest") return undefined;
  return { ...image, digest: digest.digest };
}

function shown(reading: InputReading): string {
  switch (reading.kind) {
    case "image":
      return `${reading.host === undefined ? "" : `${reading.host}/`}${formatImageName(reading)}`;
    case "digest":
      return reading.digest;
    case "search":
      return reading.text;
    case "portal-catalog":
      return `catalog?search=${reading.search}`;
    case "invalid":
      return reading.part;
  }
}
