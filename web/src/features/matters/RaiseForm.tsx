import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Opening } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { fromDecimal, toDecimal } from "../../ui/format";
import { lengthOf } from "../../ui/length";
import { WordsField } from "../../ui/WordsField";
import { ids, StatementFields, useStatement } from "../case/commands/StatementFields";
import { AmountField } from "./AmountField";
import { MatterForm } from "./MatterForm";

const PATHS: Record<Opening["kind"], string> = {
  MISTAKEN_REFUND: "refund-claims",
  PRICE_DIFFERENCE: "price-requests",
  COMPLAINT: "complaints",
  FREIGHT: "freight-claims",
};

/** One form for all of them: about what, how much where money is asked, why, and evidence. */
export function RaiseForm(props: { orderId: string; opening: Opening; onClose: () => void }) {
  const { t } = useTranslation("matters");
  const { orderId, opening } = props;
  const open = opening.choices.filter((c) => !c.closed);
  const [code, setCode] = useState(open.length === 1 ? open[0]?.code : undefined);
  const [reason, setReason] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const said = useStatement();
  const chosen = opening.choices.find((c) => c.code === code);
  const most = chosen?.most ?? undefined;
  const isClaim = opening.kind === "MISTAKEN_REFUND";
  const text = typed ?? (isClaim && most ? toDecimal(most) : "");
  const amount = most && fromDecimal(text, most.currency);
  const evidence = ids(said.evidence);
  const bodies: Record<Opening["kind"], unknown> = {
    MISTAKEN_REFUND: { refundId: code, amount, statement: said.text, evidence },
    PRICE_DIFFERENCE: { lines: [Number(code)], reason, amount, statement: said.text },
    COMPLAINT: { category: code, statement: said.text, evidence },
    FREIGHT: { caseId: code, amount, statement: said.text, evidence },
  };
  const ready =
    code !== undefined &&
    (!most || amount !== undefined) &&
    (opening.reasons.length === 0 || reason !== undefined) &&
    (opening.kind === "PRICE_DIFFERENCE" || evidence.length > 0) &&
    lengthOf(said.text) >= opening.minLength &&
    !said.busy;
  return (
    <MatterForm
      title={opening.label}
      consequence={t(`consequence.${opening.kind}`)}
      path={`/orders/${orderId}/${PATHS[opening.kind]}`}
      body={bodies[opening.kind]}
      ready={ready}
      onClose={props.onClose}
    >
      <Choice
        legend={t(`about.${opening.kind}`)}
        value={code}
        onChange={setCode}
        options={opening.choices.map((c) => ({
          value: c.code,
          label: c.label,
          disabled: Boolean(c.closed),
          note: c.closed ? `${c.why ?? ""} ${c.next ?? ""}` : undefined,
        }))}
      />
      {opening.reasons.length > 0 && (
        <Choice
          legend={t("reason")}
          value={reason}
          onChange={setReason}
          options={opening.reasons.map((r) => ({ value: r.code, label: r.label }))}
        />
      )}
      {most && <AmountField most={most} value={text} onChange={setTyped} />}
      {opening.kind === "PRICE_DIFFERENCE" ? (
        <WordsField
          label={t("statement")}
          rows={4}
          least={opening.minLength}
          value={said.text}
          onChange={said.setText}
        />
      ) : (
        <StatementFields
          orderId={orderId}
          label={t("statement")}
          evidenceHint={t(opening.kind === "FREIGHT" ? "receiptNeeded" : "evidenceNeeded")}
          least={opening.minLength}
          said={said}
        />
      )}
    </MatterForm>
  );
}
