import { Button, Input } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../api/types";
import { ProblemNote } from "../../ui/states";
import { EvidencePicker } from "../evidence/EvidencePicker";

/** Just so much of a mutation as sending words and files takes. */
interface Sending {
  isPending: boolean;
  error: Error | null;
  mutate: (message: { text: string; evidence: string[] }, then: { onSuccess: () => void }) => void;
}

/** Words and files into a conversation. Ctrl+Enter sends. */
export function MessageForm(props: {
  label: string;
  longest: number;
  /** Whose files they would be; left out: none can be attached. */
  orderId?: string;
  sending: Sending;
}) {
  const { t } = useTranslation("chat");
  const id = useId();
  const { label, orderId, sending } = props;
  const [text, setText] = useState("");
  const [files, setFiles] = useState<Evidence[]>([]);
  const [picking, setPicking] = useState(false);
  const [busy, setBusy] = useState(false);
  const ready = (text.trim() !== "" || files.length > 0) && !busy && !sending.isPending;

  function clear() {
    setText("");
    setFiles([]);
    setPicking(false);
  }

  function send() {
    if (ready) sending.mutate({ text, evidence: files.map((e) => e.id) }, { onSuccess: clear });
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  }

  return (
    <div className="chat-write">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        placeholder={label}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={props.longest}
        value={text}
        onChange={(e) => setText(e.target.value)}
        onKeyDown={onKey}
      />
      {orderId && picking && (
        <EvidencePicker
          orderId={orderId}
          value={files}
          onChange={setFiles}
          onBusy={setBusy}
          hint={t("filesHint")}
        />
      )}
      {sending.error && <ProblemNote error={sending.error} />}
      <div className="row chat-buttons">
        {orderId && (
          <Button type="text" onClick={() => setPicking((p) => !p)} aria-expanded={picking}>
            {t("attach")}
          </Button>
        )}
        <Button type="primary" onClick={send} disabled={!ready} loading={sending.isPending}>
          {t("send")}
        </Button>
      </div>
    </div>
  );
}
