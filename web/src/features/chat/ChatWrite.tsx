import { Button, Input } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../api/types";
import { ProblemNote } from "../../ui/states";
import { EvidencePicker } from "../evidence/EvidencePicker";
import { useSendChat } from "./requests/sendChat";

/** Words and files to the other side. Ctrl+Enter sends. */
export function ChatWrite({ orderId, other, longest }: { orderId: string; other: string; longest: number }) {
  const { t } = useTranslation("chat");
  const id = useId();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<Evidence[]>([]);
  const [picking, setPicking] = useState(false);
  const [busy, setBusy] = useState(false);
  const say = useSendChat(orderId, "say");
  const ready = (text.trim() !== "" || files.length > 0) && !busy && !say.isPending;

  function send() {
    if (!ready) return;
    say.mutate(
      { text, evidence: files.map((e) => e.id) },
      {
        onSuccess: () => {
          setText("");
          setFiles([]);
          setPicking(false);
        },
      },
    );
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  }

  return (
    <div className="chat-write">
      <label className="visually-hidden" htmlFor={id}>
        {t("write", { name: other })}
      </label>
      <Input.TextArea
        id={id}
        placeholder={t("write", { name: other })}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={longest}
        value={text}
        onChange={(e) => setText(e.target.value)}
        onKeyDown={onKey}
      />
      {picking && (
        <EvidencePicker
          orderId={orderId}
          value={files}
          onChange={setFiles}
          onBusy={setBusy}
          hint={t("filesHint")}
        />
      )}
      {say.isError && <ProblemNote error={say.error} />}
      <div className="row chat-buttons">
        <Button type="text" onClick={() => setPicking((p) => !p)} aria-expanded={picking}>
          {t("attach")}
        </Button>
        <Button type="primary" onClick={send} disabled={!ready} loading={say.isPending}>
          {t("send")}
        </Button>
      </div>
    </div>
  );
}
