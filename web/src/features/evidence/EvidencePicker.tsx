import { Button } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Intention } from "../../api/intention";
import type { Evidence } from "../../api/types";
import { FileButton } from "../../ui/FileButton";
import { ProblemNote } from "../../ui/states";
import { EvidenceGallery } from "./EvidenceGallery";
import { useUploadEvidence } from "./requests/uploadEvidence";
import { SentToDesk } from "./SentToDesk";

const ACCEPT = "image/jpeg,image/png,image/webp,image/gif,video/mp4,application/pdf";

interface Waiting {
  file: File;
  key: string;
  state: "sending" | "failed";
  error?: unknown;
}

/**
 * Files are sent as soon as they are chosen, so that the form itself sends only their ids. A file that fails can be
 * tried again or left out; the others are not held up.
 */
export function EvidencePicker(props: {
  orderId: string;
  value: Evidence[];
  onChange: (evidence: Evidence[]) => void;
  onBusy?: (busy: boolean) => void;
  hint?: string;
}) {
  const { t } = useTranslation("case");
  const id = useId();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  // An upload ends long after the render it began in: what it adds to must be what is chosen by then.
  const latest = useRef(props);
  latest.current = props;
  const upload = useUploadEvidence();
  const busy = waiting.some((w) => w.state === "sending");
  const { onBusy } = props;
  useEffect(() => onBusy?.(busy), [busy, onBusy]);

  function add(evidence: Evidence) {
    const { value, onChange } = latest.current;
    if (value.some((e) => e.id === evidence.id)) return;
    latest.current = { ...latest.current, value: [...value, evidence] };
    onChange(latest.current.value);
  }

  async function send(one: Waiting) {
    const others = (all: Waiting[]) => all.filter((w) => w.key !== one.key);
    setWaiting((all) => [...others(all), { ...one, state: "sending", error: undefined }]);
    try {
      const evidence = await upload.mutateAsync({ orderId: props.orderId, file: one.file, key: one.key });
      setWaiting(others);
      add(evidence);
    } catch (error) {
      setWaiting((all) => [...others(all), { ...one, state: "failed", error }]);
    }
  }

  function choose(files: File[]) {
    for (const file of files) void send({ file, key: new Intention().keyFor(file.name), state: "sending" });
  }

  return (
    <div className="field">
      <strong id={id}>{t("evidence.add")}</strong>
      <span className="muted small">{props.hint ?? t("evidence.hint")}</span>
      <FileButton label={t("evidence.choose")} accept={ACCEPT} multiple describedBy={id} onChoose={choose} />
      {waiting.map((w) => (
        <div key={w.key}>
          {w.state === "sending" ? (
            <output className="muted">{t("evidence.sending", { name: w.file.name })}</output>
          ) : (
            <>
              <ProblemNote error={w.error} onRetry={() => void send(w)} />
              <Button
                size="small"
                type="text"
                onClick={() => setWaiting((all) => all.filter((x) => x.key !== w.key))}
              >
                {t("evidence.leaveOut", { name: w.file.name })}
              </Button>
            </>
          )}
        </div>
      ))}
      <SentToDesk orderId={props.orderId} value={props.value} onAdd={add} />
      <EvidenceGallery
        evidence={props.value}
        onRemove={(gone) => props.onChange(props.value.filter((e) => e.id !== gone))}
      />
    </div>
  );
}
