import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ChatRow } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Ago } from "../../ui/Time";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { useChats } from "./requests/getChats";
import "./chat.css";

/** The reader's conversations, the one that was spoken in last first. */
export default function ChatsPage({ home }: { home: string }) {
  const { t } = useTranslation("chat");
  const { params, set } = useAddressFilter();
  const show = params.get("show") === "unread" ? "unread" : "all";
  const chats = useChats(show === "unread");
  return (
    <section className="page narrow stack">
      <div className="spread">
        <h1>{t("list")}</h1>
        <Tabs
          label={t("show")}
          value={show}
          tabs={[
            { value: "all", label: t("all") },
            { value: "unread", label: t("unreadOnly") },
          ]}
          onChange={(value) => set({ show: value === "all" ? "" : value })}
        />
      </div>
      <Pages query={chats} empty={<EmptyState title={t("none")} how={t("noneHow")} />}>
        {(rows: ChatRow[]) => (
          <ol className="plain stack">
            {rows.map((row) => (
              <li key={row.orderId}>
                <Link className="card chat-item" to={`${home}/chats/${row.orderId}`}>
                  <span className="spread">
                    <strong>
                      {row.other}
                      {row.unread > 0 && (
                        <span className="badge" title={t("unread", { count: row.unread })}>
                          {row.unread}
                        </span>
                      )}
                    </strong>
                    <span className="muted small">
                      <Ago at={row.lastAt} />
                    </span>
                  </span>
                  <span className="muted small">
                    {row.title} · {row.shopOrderId}
                  </span>
                  <span className="chat-last">{row.lastText}</span>
                </Link>
              </li>
            ))}
          </ol>
        )}
      </Pages>
    </section>
  );
}
