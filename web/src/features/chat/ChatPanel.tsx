import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Chat } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { ListSkeleton, ProblemNote } from "../../ui/states";
import { ChatMessage } from "./ChatMessage";
import { MessageForm } from "./MessageForm";
import { useChat } from "./requests/getChat";
import { useMarkChatRead, useSendChat } from "./requests/sendChat";
import { UrgeAgain } from "./UrgeAgain";
import "./chat.css";

/** Marks as read what has really been on the screen, not what merely stands further down the page. */
function useReading(chat: Chat | undefined, orderId: string) {
  const end = useRef<HTMLDivElement>(null);
  const { mutate } = useMarkChatRead(orderId);
  const unread = chat?.unread ?? 0;
  const version = chat?.version ?? 0;
  useEffect(() => {
    const seen = end.current;
    if (!seen || unread === 0) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((e) => e.isIntersecting) && document.visibilityState === "visible") {
        watch.disconnect();
        mutate(version);
      }
    });
    watch.observe(seen);
    return () => watch.disconnect();
  }, [unread, version, mutate]);
  return end;
}

function Urge({ chat }: { chat: Chat }) {
  const { t } = useTranslation("chat");
  const urge = useSendChat(chat.orderId, "urge-shipment");
  if (!chat.mayUrge && !chat.urgeAgainAt) return null;
  return (
    <div>
      {chat.mayUrge ? (
        <Button size="small" onClick={() => urge.mutate({})} loading={urge.isPending}>
          {t("urge")}
        </Button>
      ) : (
        chat.urgeAgainAt && <UrgeAgain at={chat.urgeAgainAt} />
      )}
      {urge.isError && <ProblemNote error={urge.error} />}
    </div>
  );
}

/** What buyer and merchant say to each other about an order. The platform only reads. */
export function ChatPanel({ orderId, home, main }: { orderId: string; home?: string; main?: boolean }) {
  const { t } = useTranslation("chat");
  const query = useChat(orderId);
  const newest = query.data?.pages[0];
  const say = useSendChat(orderId, "say");
  const end = useReading(newest, orderId);
  const box = useRef<HTMLDivElement>(null);
  const last = newest?.version;
  // What is newest stands at the bottom, where it is written; whoever reads further up is not moved.
  useEffect(() => {
    if (last !== undefined && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [last]);
  if (query.isError && !newest)
    return (
      <Panel title={t("title")} main={main}>
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      </Panel>
    );
  if (!newest || !query.data) return <ListSkeleton rows={1} />;
  const messages = [...query.data.pages].reverse().flatMap((page) => page.messages);
  const own = newest.viewer === "MERCHANT" ? "MERCHANT" : "BUYER";
  const otherRead = own === "BUYER" ? newest.merchantRead : newest.buyerRead;
  const other = own === "BUYER" ? newest.merchant.name : newest.buyer.name;
  return (
    <Panel
      main={main}
      title={
        newest.mayWrite
          ? t("with", { name: other })
          : t("between", { buyer: newest.buyer.name, merchant: newest.merchant.name })
      }
      extra={newest.unread > 0 && <span className="badge">{newest.unread}</span>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="chat-box" ref={box} tabIndex={0} aria-label={t("title")}>
        {query.hasNextPage && (
          <Button
            size="small"
            type="text"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            {t("earlier")}
          </Button>
        )}
        <ol className="plain chat-list">
          {messages.map((entry) => (
            <ChatMessage
              key={`${entry.number}-${entry.kind}-${entry.ofCase?.id ?? ""}`}
              entry={entry}
              own={own}
              otherRead={otherRead}
              reads={newest.mayWrite}
              home={home}
            />
          ))}
        </ol>
        {newest.version === 0 && <p className="muted small">{t(newest.mayWrite ? "empty" : "emptyBench")}</p>}
        <div ref={end} />
      </section>
      {newest.mayWrite && newest.viewer === "SERVICE_AGENT" && (
        <output className="muted small">{t("actingFor", { name: newest.buyer.name })}</output>
      )}
      {newest.mayWrite && <Urge chat={newest} />}
      {newest.mayWrite ? (
        <MessageForm
          label={t("write", { name: other })}
          longest={newest.longest}
          orderId={orderId}
          sending={say}
        />
      ) : (
        <p className="muted small">{t("readOnly")}</p>
      )}
    </Panel>
  );
}
