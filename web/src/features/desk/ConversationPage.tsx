import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Desk } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";
import { DeskMessages } from "../service/DeskMessages";
import { AgentTools } from "./AgentTools";
import { useConversation } from "./requests/desk";

/** The order that the buyer picked, with the way into its cases; applying for the buyer while holding the conversation. */
function About({ desk, orderId, home }: { desk: Desk; orderId: string; home: string }) {
  const { t } = useTranslation("desk");
  const query = useOrder(orderId);
  return (
    <Loaded query={query}>
      {(order) => (
        <OrderDetails
          order={order}
          home={home}
          party="merchant"
          action={
            desk.mine && (
              <p className="row">
                <Link className="as-button" to={`/desk/orders/${orderId}/apply`}>
                  {t("applyFor", { name: desk.buyerName })}
                </Link>
                <Link className="as-button" to={`/desk/orders/${orderId}/matters`}>
                  {t("raiseFor", { name: desk.buyerName })}
                </Link>
                <Link className="as-button" to={`/desk/chats/${orderId}`}>
                  {t("writeFor", { name: desk.buyerName })}
                </Link>
              </p>
            )
          }
        />
      )}
    </Loaded>
  );
}

/** `home` is the reader's own room; operators, who are no agents, look and change nothing. */
export default function ConversationPage({ home = "/desk" }: { home?: string }) {
  const agent = home === "/desk";
  const { t } = useTranslation("desk");
  const { id = "" } = useParams();
  const query = useConversation(id);
  return (
    <div className="page">
      <p className="small">
        <Link to={agent ? home : `${home}/desk`}>{t("queue")}</Link>
      </p>
      <Loaded query={query}>
        {(desk) => (
          <div className="desk-columns">
            <Panel
              main
              title={`${desk.buyerName} · ${desk.agent ? t("with", { name: desk.agent }) : desk.stateText}`}
            >
              <DeskMessages messages={desk.messages} own="AGENT" home={home} />
              {agent ? <AgentTools desk={desk} /> : <p className="muted small">{t("looksOnly")}</p>}
            </Panel>
            <div className="stack">
              {desk.order ? (
                <About desk={desk} orderId={desk.order} home={home} />
              ) : (
                <p className="muted">{t("noOrder")}</p>
              )}
            </div>
          </div>
        )}
      </Loaded>
    </div>
  );
}
