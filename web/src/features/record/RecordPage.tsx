import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileButton } from "../../ui/FileButton";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { Exact } from "../../ui/Time";
import { useCheckReceipt, useRecordKeys } from "./requests";

/** Anybody holds a receipt against the record as it is now. */
export default function RecordPage() {
  const { t } = useTranslation("record");
  const [text, setText] = useState("");
  const [name, setName] = useState<string>();
  const [unreadable, setUnreadable] = useState(false);
  const check = useCheckReceipt();
  const keys = useRecordKeys();
  const send = (receipt: string) => {
    setText(receipt);
    try {
      check.mutate(JSON.parse(receipt));
      setUnreadable(false);
    } catch {
      check.reset();
      setUnreadable(true);
    }
  };
  return (
    <section className="page narrow stack">
      <h1>{t("check.title")}</h1>
      <p className="muted">{t("check.about")}</p>
      <Panel title={t("check.receipt")}>
        <p className="row">
          <FileButton
            label={t("check.file")}
            accept=".json,application/json"
            onChoose={async ([file]) => {
              setName(file?.name);
              if (file) send(await file.text());
            }}
          />
          {name && <span className="muted small">{name}</span>}
        </p>
        <label className="stack">
          {t("check.text")}
          <textarea rows={6} value={text} onChange={(e) => setText(e.target.value)} spellCheck={false} />
        </label>
        <p>
          <Button
            type="primary"
            loading={check.isPending}
            disabled={text.trim() === ""}
            onClick={() => send(text)}
          >
            {t("check.send")}
          </Button>
        </p>
        {unreadable && <p role="alert">{t("check.unreadable")}</p>}
        {check.error && <ProblemNote error={check.error} />}
        {check.data && (
          <output className="stack">
            <strong className={check.data.intact ? undefined : "problem"}>
              {t(check.data.intact ? "check.intact" : "check.changed")}
            </strong>
            {check.data.signedAt && (
              <span className="muted small">
                {t("check.signedAt")} <Exact at={check.data.signedAt} />
              </span>
            )}
            <ul>
              {check.data.steps.map((step) => (
                <li key={step.code}>
                  {t(step.holds ? "check.holds" : "check.broken")} {step.text}
                </li>
              ))}
            </ul>
          </output>
        )}
      </Panel>
      <Panel title={t("keys.title")}>
        <p className="muted small">{t("keys.about")}</p>
        <ul className="plain stack">
          {keys.data?.map((key) => (
            <li key={key.id}>
              <code>{key.verifierKey}</code>
              <span className="muted small">
                {" "}
                <Exact at={key.since} /> – {key.until ? <Exact at={key.until} /> : t("keys.now")}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  );
}
