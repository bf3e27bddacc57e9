import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DeskLink, DeskSaid } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Ago } from "../../ui/Time";
import { EvidenceGallery } from "../evidence/EvidenceGallery";
import "../chat/chat.css";
import "./service.css";

function target(home: string, link: DeskLink): string {
  switch (link.kind) {
    case "CASE":
      return `${home}/cases/${link.id}`;
    case "APPLY":
      return `${home}/orders/${link.id}/apply`;
    case "CHAT":
      return `${home}/chats/${link.id}`;
    case "MATTERS":
      return `${home}/orders/${link.id}/matters`;
    case "ORDER":
      return `${home}/orders/${link.id}`;
  }
}

/** Where an answer leads: the assistant's answers end in something that can be done. */
function Links({ links: all, home }: { links: DeskLink[]; home: string }) {
  // An operator has pages of orders and cases only.
  const links = all.filter((one) => home !== "/operations" || ["CASE", "ORDER"].includes(one.kind));
  if (links.length === 0) return null;
  return (
    <p className="row desk-links">
      {links.map((link) => (
        <Link key={`${link.kind}${link.id}`} className="as-button" to={target(home, link)}>
          {link.label}
        </Link>
      ))}
    </p>
  );
}

function Message({ said, own, home }: { said: DeskSaid; own: boolean; home: string }) {
  const { t } = useTranslation("service");
  if (said.kind === "EVENT")
    return (
      <li className="chat-row chat-middle">
        <span className="muted small">
          {said.text} <Ago at={said.at} />
        </span>
      </li>
    );
  return (
    <li className={`chat-row ${own ? "chat-mine" : "chat-theirs"}`}>
      <div className={`chat-bubble ${said.kind === "NOTE" ? "desk-note" : ""}`}>
        <span className="muted small">
          {said.name} · {t(`from.${said.kind === "NOTE" ? "NOTE" : said.from}`)} · <Ago at={said.at} />
        </span>
        {said.order && (
          <p className="desk-order">
            <strong>{said.order.title}</strong>
            <br />
            <Link to={`${home}/orders/${said.order.id}`}>{said.order.shopOrderId}</Link> ·{" "}
            <MoneyText value={said.order.total} />
          </p>
        )}
        {said.text && <p className="prewrap chat-text">{said.text}</p>}
        <EvidenceGallery evidence={said.files} />
        <Links links={said.links} home={home} />
      </div>
    </li>
  );
}

/** A conversation with the platform; `own` stands on the right. */
export function DeskMessages(props: { messages: DeskSaid[]; own: "BUYER" | "AGENT"; home: string }) {
  const { t } = useTranslation("service");
  const box = useRef<HTMLDivElement>(null);
  const last = props.messages.length;
  useEffect(() => {
    if (last > 0 && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [last]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="chat-box" ref={box} tabIndex={0} aria-label={t("title")}>
      <ol className="plain chat-list" aria-live="polite">
        {props.messages.map((said) => (
          <Message
            key={`${said.number}-${said.kind}`}
            said={said}
            own={said.from === props.own || (props.own === "AGENT" && said.kind === "NOTE")}
            home={props.home}
          />
        ))}
      </ol>
    </section>
  );
}
