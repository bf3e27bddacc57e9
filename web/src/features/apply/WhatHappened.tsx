import { useTranslation } from "react-i18next";
import type { Eligibility, OrderView } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Stepper } from "../../ui/Stepper";
import { WhyClosed } from "../../ui/WhyClosed";
import { useReasonOptions } from "../case/reasons";
import { type ApplyDraft, mostUnits } from "./draft";

type Line = Eligibility["lines"][0];

function LineRow({ line, units, onChange }: { line: Line; units: number; onChange: (n: number) => void }) {
  const most = mostUnits(line.types);
  const why = line.types.find((type) => type.closed)?.closed;
  return (
    <li className="apply-line">
      <span>
        <strong>{line.title}</strong>
        {most === 0 && why && (
          <span className="apply-closed">
            <br />
            <WhyClosed closed={why} />
          </span>
        )}
      </span>
      {most > 0 && <Stepper label={line.title} value={units} min={0} max={most} onChange={onChange} />}
    </li>
  );
}

export function WhatHappened(props: {
  order: OrderView;
  eligibility: Eligibility;
  draft: ApplyDraft;
  change: (part: Partial<ApplyDraft>) => void;
}) {
  const { t } = useTranslation("buyer");
  const { draft, change, eligibility } = props;
  return (
    <>
      <fieldset className="field">
        <legend>{t("apply.which")}</legend>
        <ul className="plain">
          {eligibility.lines.map((line) => (
            <LineRow
              key={line.line}
              line={line}
              units={draft.units[line.line] ?? 0}
              onChange={(n) => change({ units: { ...draft.units, [line.line]: n } })}
            />
          ))}
        </ul>
      </fieldset>
      {props.order.status !== "UNSHIPPED" && (
        <Choice
          legend={t("apply.received")}
          inline
          value={draft.received === undefined ? undefined : draft.received ? "yes" : "no"}
          onChange={(v) => change({ received: v === "yes" })}
          options={[
            { value: "yes", label: t("case:request.received") },
            { value: "no", label: t("case:request.notReceived") },
          ]}
        />
      )}
      <Choice
        legend={t("apply.reason")}
        value={draft.reason}
        onChange={(reason) => change({ reason, type: undefined })}
        options={useReasonOptions()(eligibility.reasons)}
      />
    </>
  );
}
