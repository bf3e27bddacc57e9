/** The state in the server's words; the colour only says open or closed. */
export function StateTag({ text, open }: { text: string; open: boolean }) {
  return <span className={open ? "state-tag open" : "state-tag"}>{text}</span>;
}
