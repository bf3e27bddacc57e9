import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ChatEntry } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Ago } from "../../ui/Time";
import { EvidenceGallery } from "../evidence/EvidenceGallery";

/** A card in the middle: an order, one of its cases, or the buyer's nudge. */
function Card({ entry, home }: { entry: ChatEntry; home?: string }) {
  const { t } = useTranslation("chat");
  const { order, ofCase } = entry;
  return (
    <div className="chat-card">
      <strong>{entry.text}</strong>
      {order && (
        <span>
          {order.title} · <MoneyText value={order.total} />
        </span>
      )}
      {ofCase && (
        <span>
          {ofCase.stateText}
          {home && (
            <>
              {" · "}
              <Link to={`${home}/cases/${ofCase.id}`}>{t("toCase")}</Link>
            </>
          )}
        </span>
      )}
      <span className="muted small">
        <Ago at={entry.at} />
      </span>
    </div>
  );
}

export function ChatMessage(props: {
  entry: ChatEntry;
  /** On whose side of the page it stands: the reader's own, or the buyer's where the platform reads. */
  own: "BUYER" | "MERCHANT";
  /** How far the other side has read. */
  otherRead: number;
  reads: boolean;
  home?: string;
}) {
  const { t } = useTranslation("chat");
  const { entry } = props;
  if (entry.kind !== "TEXT") {
    return (
      <li className="chat-row chat-middle">
        <Card entry={entry} home={props.home} />
      </li>
    );
  }
  const mine = entry.side === props.own;
  return (
    <li className={`chat-row ${mine ? "chat-mine" : "chat-theirs"}`}>
      <div className="chat-bubble">
        <span className="muted small">
          {entry.name}
          {entry.agent && ` (${t("byAgent", { name: entry.agent })})`} · <Ago at={entry.at} />
          {mine && props.reads && ` · ${t(entry.number <= props.otherRead ? "read" : "sent")}`}
        </span>
        {entry.text && <p className="prewrap chat-text">{entry.text}</p>}
        <EvidenceGallery evidence={entry.files} />
        {entry.masked.length > 0 && (
          <p className="chat-masked small">{t(entry.original ? "maskedForSides" : "masked")}</p>
        )}
        {entry.original && (
          <p className="prewrap chat-original">
            <span className="muted small">{t("original")} </span>
            {entry.original}
          </p>
        )}
      </div>
    </li>
  );
}
