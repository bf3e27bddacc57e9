import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application, CaseType } from "../../../api/types";
import { Choice } from "../../../ui/Choice";
import { CountRow } from "../../../ui/Stepper";
import { Loaded } from "../../../ui/states";
import { isForGoods } from "../goods";
import { PreviewNote } from "../parts/PreviewNote";
import { useReasonOptions } from "../reasons";
import { useCaseOptions } from "../requests/getOptions";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { ids, StatementFields, useStatement } from "./StatementFields";

function quantities(application: Application) {
  return Object.fromEntries(application.lines.map((l) => [l.line, l.quantity]));
}

/** A new version of the application: starts from the present one, keeps what is not changed. */
export default function Modify(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const { view } = props;
  const now = view.application;
  const options = useCaseOptions(view.id);
  const [type, setType] = useState<CaseType>(now.type);
  const [reason, setReason] = useState<string | undefined>(now.reason);
  const [received, setReceived] = useState(now.goodsReceived);
  const [counts, setCounts] = useState<Record<number, number>>(() => quantities(now));
  const reasonOptions = useReasonOptions();
  const said = useStatement(now.statement, now.evidence);
  const lines = now.lines
    .map((l) => ({ line: l.line, quantity: counts[l.line] ?? 0 }))
    .filter((l) => l.quantity > 0);
  const ready = reason !== undefined && lines.length > 0 && !said.busy;
  const body = {
    type,
    reason,
    goodsReceived: received,
    lines,
    includeFreight:
      !isForGoods(type) &&
      (options.data?.applicationReasons.find((r) => r.code === reason)?.freightRefundable ?? false),
    statement: said.text,
    evidence: ids(said.evidence),
  };
  return (
    <Loaded query={options}>
      {({ applicationReasons }) => {
        const types = [...new Set([now.type, ...applicationReasons.flatMap((r) => r.types)])];
        const reasons = applicationReasons.filter((r) => r.types.includes(type));
        const photos = reasons.find((r) => r.code === reason)?.requiresPhotos ?? 0;
        return (
          <CommandFrame {...props} body={body} ready={ready}>
            <Choice
              legend={t("request.goods")}
              inline
              value={received ? "yes" : "no"}
              onChange={(v) => setReceived(v === "yes")}
              options={[
                { value: "yes", label: t("request.received") },
                { value: "no", label: t("request.notReceived") },
              ]}
            />
            <Choice
              legend={t("request.type")}
              inline
              value={type}
              onChange={(next) => {
                setType(next);
                if (!applicationReasons.some((r) => r.code === reason && r.types.includes(next)))
                  setReason(undefined);
              }}
              options={types.map((value) => ({ value, label: t(`type.${value}`) }))}
            />
            <Choice
              legend={t("request.reason")}
              value={reason}
              onChange={setReason}
              options={reasonOptions(reasons)}
            />
            {now.lines.map((line) => (
              <CountRow
                key={line.line}
                label={line.title}
                value={counts[line.line] ?? 0}
                min={0}
                max={view.order.lines.find((l) => l.line === line.line)?.quantity ?? line.quantity}
                onChange={(n) => setCounts((all) => ({ ...all, [line.line]: n }))}
              />
            ))}
            <StatementFields
              orderId={view.orderId}
              label={t("form.modify")}
              evidenceHint={photos > 0 ? t("form.needsPhotos", { count: photos }) : undefined}
              said={said}
            />
            <PreviewNote path={`/cases/${view.id}/${props.action.command}`} body={body} ready={ready} />
          </CommandFrame>
        );
      }}
    </Loaded>
  );
}
