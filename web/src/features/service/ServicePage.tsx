import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desk, DeskEntry, Evidence } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { Loaded, ProblemNote } from "../../ui/states";
import { EvidencePicker } from "../evidence/EvidencePicker";
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

function Write({ desk }: { desk: Desk }) {
  const { t } = useTranslation(["service", "chat"]);
  const id = useId();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<Evidence[]>([]);
  const [busy, setBusy] = useState(false);
  const ask = useSendDesk("ask");
  const ready = (text.trim() !== "" || files.length > 0) && !busy && !ask.isPending;
  function send() {
    if (!ready) return;
    ask.mutate(
      { text, evidence: files.map((e) => e.id) },
      {
        onSuccess: () => {
          setText("");
          setFiles([]);
        },
      },
    );
  }
  return (
    <div className="chat-write">
      <label className="visually-hidden" htmlFor={id}>
        {t("write")}
      </label>
      <Input.TextArea
        id={id}
        placeholder={t("write")}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={text}
        onChange={(e) => setText(e.target.value)}
        onPressEnter={(e) => {
          if (e.ctrlKey || e.metaKey) send();
        }}
      />
      {desk.order && desk.state !== "ASSISTANT" && (
        <EvidencePicker
          orderId={desk.order}
          value={files}
          onChange={setFiles}
          onBusy={setBusy}
          hint={t("chat:filesHint")}
        />
      )}
      {ask.isError && <ProblemNote error={ask.error} />}
      <div className="row chat-buttons">
        <span className="muted small">{desk.stateText}</span>
        <Button type="primary" onClick={send} disabled={!ready} loading={ask.isPending}>
          {t("chat:send")}
        </Button>
      </div>
    </div>
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
            <Write desk={desk} />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}
