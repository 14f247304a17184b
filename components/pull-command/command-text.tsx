import { Breakable, withBreaks } from "@/components/ui/breakable";

type Props = { text: string };

const isFile = (text: string) => text.includes("\n");
const FILE = "whitespace-pre-wrap text-code [overflow-wrap:anywhere]";

/** Renders a command as a line that breaks where possible, or a file's lines as they are. */
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

/** Reserves the room of `CommandText` without its text: the style sheet has the words, not the page. */
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
