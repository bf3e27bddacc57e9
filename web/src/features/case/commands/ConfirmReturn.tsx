import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseOptions } from "../../../api/types";
import { Choice } from "../../../ui/Choice";
import { CountRow } from "../../../ui/Stepper";
import { Loaded } from "../../../ui/states";
import { PreviewNote } from "../parts/PreviewNote";
import { useCaseOptions } from "../requests/getOptions";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { ids, StatementFields, useStatement } from "./StatementFields";

interface Counted {
  line: number;
  damaged: number;
  missing: number;
}

/** Freight is a claim as well, but nothing that comes in a parcel. */
const FREIGHT = 0;

/** What is still awaited, which after an earlier count is less than what was announced at first. */
export default function ConfirmReturn(props: CommandFormProps) {
  const options = useCaseOptions(props.view.id);
  return (
    <Loaded query={options}>
      {({ openClaims }) => <Count {...props} awaited={openClaims.filter((c) => c.line !== FREIGHT)} />}
    </Loaded>
  );
}

/** Counted per line: what is neither damaged nor missing was accepted, so the three always sum to what is awaited. */
function Count(props: CommandFormProps & { awaited: CaseOptions["openClaims"] }) {
  const { t } = useTranslation("case");
  const { view, awaited } = props;
  const [how, setHow] = useState<"whole" | "counted">("whole");
  const [counts, setCounts] = useState<Counted[]>(
    awaited.map((l) => ({ line: l.line, damaged: 0, missing: 0 })),
  );
  const said = useStatement();
  const lines = awaited.map((l) => {
    const { damaged = 0, missing = 0 } = counts.find((c) => c.line === l.line) ?? {};
    return { line: l.line, accepted: l.quantity - damaged - missing, damaged, missing };
  });
  const body =
    how === "whole" ? { lines: [] } : { lines, statement: said.text, evidence: ids(said.evidence) };

  function count(line: number, change: Partial<Counted>) {
    setCounts((all) => all.map((c) => (c.line === line ? { ...c, ...change } : c)));
  }

  return (
    <CommandFrame {...props} body={body} ready={!said.busy}>
      <Choice
        legend={t("form.arrived")}
        value={how}
        onChange={setHow}
        options={[
          { value: "whole", label: t("form.arrivedWhole") },
          { value: "counted", label: t("form.arrivedCounted"), note: t("form.arrivedCountedNote") },
        ]}
      />
      {how === "counted" &&
        lines.map((l) => {
          const line = awaited.find((a) => a.line === l.line);
          if (!line) return null;
          return (
            <fieldset className="field" key={l.line}>
              <legend>
                {line.title} · {t("form.announced", { n: line.quantity })}
              </legend>
              <CountRow
                label={t("form.damaged")}
                value={l.damaged}
                min={0}
                max={line.quantity - l.missing}
                onChange={(damaged) => count(l.line, { damaged })}
              />
              <CountRow
                label={t("form.missing")}
                value={l.missing}
                min={0}
                max={line.quantity - l.damaged}
                onChange={(missing) => count(l.line, { missing })}
              />
              <p className="count-row">
                <span>{t("form.accepted")}</span>
                <strong>{l.accepted}</strong>
              </p>
            </fieldset>
          );
        })}
      {how === "counted" && (
        <StatementFields
          orderId={view.orderId}
          label={t("form.countStatement")}
          hint={t("form.countStatementHint")}
          said={said}
        />
      )}
      <PreviewNote path={`/cases/${view.id}/${props.action.command}`} body={body} ready={!said.busy} />
    </CommandFrame>
  );
}
