import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { ChatPanel } from "./ChatPanel";

/** One conversation by itself, as on a phone. */
export default function ChatPage({ home }: { home: string }) {
  const { t } = useTranslation("chat");
  const { id = "" } = useParams();
  return (
    <div className="page narrow stack">
      <p className="small row">
        {home !== "/desk" && <Link to={`${home}/chats`}>{t("list")}</Link>}
        <Link to={`${home}/orders/${id}`}>{t("toOrder")}</Link>
      </p>
      <ChatPanel orderId={id} home={home} main />
    </div>
  );
}
