import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desk } from "../../api/types";
import { ProblemNote } from "../../ui/states";
import { WordsField } from "../../ui/WordsField";
import { useAgentCommand, useCanned, useColleagues } from "./requests/desk";

/** Answer the buyer; what is often said is one click away and can be changed before it is sent. */
function Reply({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  const [text, setText] = useState("");
  const canned = useCanned(desk.market === "CN" ? "zh-CN" : "en");
  const reply = useAgentCommand(desk.id, "reply");
  return (
    <div className="chat-write">
      <div className="desk-canned">
        {canned.data?.map((one) => (
          <Button key={one.code} size="small" onClick={() => setText(one.text)} title={one.text}>
            {one.text.length > 14 ? `${one.text.slice(0, 14)}…` : one.text}
          </Button>
        ))}
      </div>
      <WordsField
        label={t("reply", { name: desk.buyerName })}
        rows={3}
        longest={2000}
        value={text}
        onChange={setText}
      />
      {reply.isError && <ProblemNote error={reply.error} />}
      <div className="row">
        <Button
          type="primary"
          disabled={text.trim() === ""}
          loading={reply.isPending}
          onClick={() => reply.mutate({ text }, { onSuccess: () => setText("") })}
        >
          {t("sendReply")}
        </Button>
      </div>
    </div>
  );
}

/** For colleagues only; also what goes with handing the conversation on. */
function NoteAndTransfer({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  const toId = useId();
  const [note, setNote] = useState("");
  const [to, setTo] = useState("");
  const colleagues = useColleagues();
  const add = useAgentCommand(desk.id, "note");
  const transfer = useAgentCommand(desk.id, "transfer");
  const clear = { onSuccess: () => setNote("") };
  return (
    <div className="chat-write">
      <WordsField
        label={t("note")}
        hint={t("noteHint")}
        rows={2}
        longest={2000}
        value={note}
        onChange={setNote}
      />
      {(add.isError || transfer.isError) && <ProblemNote error={add.error ?? transfer.error} />}
      <div className="row">
        <Button
          disabled={note.trim() === ""}
          loading={add.isPending}
          onClick={() => add.mutate({ text: note }, clear)}
        >
          {t("addNote")}
        </Button>
        {desk.mine && (
          <>
            <label className="visually-hidden" htmlFor={toId}>
              {t("transferTo")}
            </label>
            <select id={toId} value={to} onChange={(e) => setTo(e.target.value)}>
              <option value="">{t("backToQueue")}</option>
              {colleagues.data?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
            <Button
              disabled={note.trim() === ""}
              loading={transfer.isPending}
              onClick={() => transfer.mutate({ agentId: to || null, note }, clear)}
            >
              {t("transfer")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** What an agent may do with a conversation as it stands. */
export function AgentTools({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  const claim = useAgentCommand(desk.id, "claim");
  const resolve = useAgentCommand(desk.id, "resolve");
  return (
    <div className="stack agent-tools">
      {desk.claimable && (
        <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate({})}>
          {t("claim")}
        </Button>
      )}
      {claim.isError && <ProblemNote error={claim.error} />}
      {desk.mine && <Reply desk={desk} />}
      <NoteAndTransfer desk={desk} />
      {desk.mine && (
        <div className="row">
          <Button loading={resolve.isPending} onClick={() => resolve.mutate({})}>
            {t("resolve")}
          </Button>
          <span className="muted small">{t("resolveHint")}</span>
        </div>
      )}
      {resolve.isError && <ProblemNote error={resolve.error} />}
    </div>
  );
}
