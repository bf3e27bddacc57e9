import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence, Standing, StandingEntry, Verdict } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { lengthOf } from "../../ui/length";
import { ProblemNote } from "../../ui/states";
import { WordsField } from "../../ui/WordsField";
import { EvidencePicker } from "../evidence/EvidencePicker";
import { useSay } from "./requests";

const VERDICTS: Verdict[] = ["UPHELD", "REDUCED", "LIFTED"];

/** The merchant contests an entry, or the platform decides about it: the consequence first, then words. */
export function SayDialog({
  standing,
  entry,
  decides,
}: {
  standing: Standing;
  entry: StandingEntry;
  decides: boolean;
}) {
  const { t } = useTranslation("standing");
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [shown, setShown] = useState<Evidence[]>([]);
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict>("UPHELD");
  const say = useSay();
  const kind = decides ? "decide" : "contest";
  const text = words.trim();
  const said = decides
    ? {
        path: `/merchants/${standing.market}/${encodeURIComponent(standing.merchant)}/decide-contest`,
        body: { entry: entry.number, verdict, reasons: text },
      }
    : {
        path: `/merchant/standing/entries/${entry.number}/contest`,
        body: { statement: text, evidence: shown.map((one) => one.id) },
      };
  return (
    <>
      <Button size="small" type={decides ? "primary" : "default"} onClick={() => setOpen(true)}>
        {t(`${kind}.button`)}
      </Button>
      <Modal
        open={open}
        title={t(`${kind}.title`, { cause: entry.causeText })}
        okText={t(`${kind}.button`)}
        okButtonProps={{ disabled: busy || lengthOf(text) < standing.leastWords }}
        cancelText={t("common:action.cancel")}
        confirmLoading={say.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => say.mutate(said, { onSuccess: () => setOpen(false) })}
      >
        <p className="consequence">
          {decides ? t(`decide.consequence.${verdict}`) : t(`contest.consequence.${entry.bite}`)}
        </p>
        {decides && (
          <Choice
            legend={t("decide.verdict")}
            inline
            value={verdict}
            onChange={setVerdict}
            options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
          />
        )}
        <WordsField
          id={`say-${entry.number}`}
          label={t(`${kind}.words`, { least: standing.leastWords })}
          rows={3}
          value={words}
          onChange={setWords}
        />
        {!decides && (
          <EvidencePicker orderId={entry.orderId} value={shown} onChange={setShown} onBusy={setBusy} />
        )}
        {say.isError && <ProblemNote error={say.error} />}
      </Modal>
    </>
  );
}
