import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Inbox } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { useInbox } from "./requests/getInbox";
import { useMarkRead } from "./requests/markRead";
import "./inbox.css";

/** `home` is the reader's own room: messages lead to the case or claim there. */
export default function InboxPage({ home }: { home: string }) {
  const { t } = useTranslation();
  const inbox = useInbox();
  const markRead = useMarkRead();
  const newest = inbox.data?.pages[0]?.items[0];
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  const linkOf = ({ caseId, matterId, orderId, deskId, standing }: Inbox["items"][number]) => {
    if (caseId) return `${home}/cases/${caseId}`;
    if (matterId) return `${home}/matters/${matterId}`;
    if (deskId) return home === "/buyer" ? "/buyer/service" : `${home}/desk/conversations/${deskId}`;
    if (standing) return home === "/merchant" ? `${home}/standing` : `${home}/standings`;
    return orderId && home !== "/arbitration" ? `${home}/orders/${orderId}` : null;
  };

  return (
    <section className="page narrow">
      <div className="spread">
        <h1>{t("inbox.title")}</h1>
        {newest && unread > 0 && (
          <Button size="small" loading={markRead.isPending} onClick={() => markRead.mutate(newest.id)}>
            {t("inbox.readAll", { count: unread })}
          </Button>
        )}
      </div>
      <p className="small">
        <Link to={`${home}/inbox/settings`}>{t("inbox.settings")}</Link>
      </p>
      <Pages query={inbox} empty={<EmptyState title={t("inbox.empty")} how={t("inbox.emptyHow")} />}>
        {(messages: Inbox["items"]) => (
          <ol className="plain inbox">
            {messages.map((m) => {
              const to = linkOf(m);
              return (
                <li key={m.id} className={m.read ? "message" : "message unread"}>
                  {!m.read && <span className="message-new">{t("inbox.new")}</span>}
                  <span>{to ? <Link to={to}>{m.text}</Link> : m.text}</span>
                  <span className="muted small">
                    <Ago at={m.at} />
                  </span>
                </li>
              );
            })}
          </ol>
        )}
      </Pages>
    </section>
  );
}
