import { type ReactNode, useId } from "react";

/** `main`: what the page is about, so that its title is the page's own. */
export function Panel(props: { title: string; main?: boolean; extra?: ReactNode; children: ReactNode }) {
  const id = useId();
  const Title = props.main ? "h1" : "h2";
  return (
    <section className="card" aria-labelledby={id}>
      <div className="spread">
        <Title id={id}>{props.title}</Title>
        {props.extra}
      </div>
      {props.children}
    </section>
  );
}
