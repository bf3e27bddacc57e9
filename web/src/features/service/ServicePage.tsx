import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desk, DeskEntry } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { Loaded, ProblemNote } from "../../ui/states";
import { MessageForm } from "../chat/MessageForm";
import { DeskMessages } from "./DeskMessages";
import { PickOrder } from "./PickOrder";
import { useDesk, useSendDesk } from "./requests/desk";
import "./service.css";

const ENTRIES: DeskEntry[] = [
  "APPLY_REFUND",
  "URGE_SHIPMENT",
  "TRACK_PARCEL",
  "CLAIM_FREIGHT",
  "DISPUTE",
  "PUNISH_MERCHANT",
];

/** The six entries; choosing one asks for the order, and its card is sent. */
function Entries() {
  const { t } = useTranslation("service");
  const [entry, setEntry] = useState<DeskEntry>();
  const pick = useSendDesk("pick");
  return (
    <Panel title={t("about")}>
      <div className="desk-entries">
        {ENTRIES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === entry}
            onClick={() => setEntry(one === entry ? undefined : one)}
          >
            {t(`entry.${one}`)}
          </button>
        ))}
      </div>
      {pick.isError && <ProblemNote error={pick.error} />}
      {entry && (
        <PickOrder
          busy={pick.isPending}
          onPick={(orderId) => pick.mutate({ orderId, entry }, { onSuccess: () => setEntry(undefined) })}
        />
      )}
    </Panel>
  );
}

function Ask({ desk }: { desk: Desk }) {
  const { t } = useTranslation("service");
  return (
    <MessageForm
      label={t("write")}
      longest={2000}
      orderId={desk.order ?? undefined}
      sending={useSendDesk("ask")}
    />
  );
}

/** The platform's front door for a buyer. */
export default function ServicePage() {
  const { t } = useTranslation("service");
  const query = useDesk();
  return (
    <div className="page narrow stack">
      <h1>{t("title")}</h1>
      <Entries />
      <Loaded query={query}>
        {(desk) => (
          <Panel title={desk.agent ? t("withAgent", { name: desk.agent }) : desk.stateText}>
            {desk.messages.length === 0 && <p className="muted">{t("welcome")}</p>}
            <DeskMessages messages={desk.messages} own="BUYER" home="/buyer" />
            <Ask desk={desk} />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}
