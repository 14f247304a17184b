import { Breakable, withBreaks } from "@/components/ui/breakable";

type Props = { text: string };

const isFile = (text: string) => text.includes("\n");
const FILE = "whitespace-pre-wrap text-code [overflow-wrap:anywhere]";

/** A command as a line that breaks where it can, or the lines of a file as they stand. */
export function CommandText({ text }: Props) {
  if (isFile(text)) {
    return (
      <pre className={FILE}>
        <code>{text}</code>
      </pre>
    );
  }
  return (
    <div>
      <code className="text-code">
        <Breakable text={text} />
      </code>
    </div>
  );
}

/** The room that `CommandText` takes, and nothing in it: the words are the style sheet's, not the page's. */
export function CommandRoom({ text }: Props) {
  const unseen = "font-mono before:invisible before:content-[attr(data-room)]";
  return isFile(text) ? (
    <div aria-hidden data-room={text} className={`needs-scripting ${FILE} ${unseen}`} />
  ) : (
    <div aria-hidden className="needs-scripting">
      <span data-room={withBreaks(text)} className={`text-code [overflow-wrap:anywhere] ${unseen}`} />
    </div>
  );
}
