import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { Exact } from "../../ui/Time";
import { useProceedings } from "./requests";

/** Few people ever need the forms, so the case page does not wait for them. */
const forms = () => import("./ProceedingForms");
const RecordForm = lazy(() => forms().then((m) => ({ default: m.RecordForm })));
const EndForm = lazy(() => forms().then((m) => ({ default: m.EndForm })));

/** An outcome ends the legal hold for good, so its form does not lie open beside other work. */
function Ending({ caseId, number }: { caseId: string; number: number }) {
  const { t } = useTranslation("record");
  const [open, setOpen] = useState(false);
  return open ? (
    <Suspense>
      <EndForm caseId={caseId} number={number} />
    </Suspense>
  ) : (
    <Button onClick={() => setOpen(true)}>{t("proceedings.end")}</Button>
  );
}

/** J4: what this case is before outside the platform, and that nothing of it is erased meanwhile. */
export function ProceedingsPart({ caseId, role }: { caseId: string; role: CaseView["viewer"]["role"] }) {
  const { t } = useTranslation("record");
  const query = useProceedings(caseId);
  const [open, setOpen] = useState(false);
  const known = query.data;
  return (
    <Panel title={t("proceedings.title")}>
      <p className="muted small">{t(known?.onHold ? "proceedings.hold" : "proceedings.none")}</p>
      <ul className="plain stack">
        {known?.items.map((each) => (
          <li key={each.number}>
            <strong>{t(`proceedings.kind.${each.kind}`)}</strong> {each.reference}
            {each.deadline && (
              <span className="muted small">
                {" "}
                {t("proceedings.deadline")} <Exact at={each.deadline} />
                {each.overdue && !each.outcome && <strong> {t("proceedings.overdue")}</strong>}
              </span>
            )}
            <p className="prewrap">{each.statement}</p>
            {each.outcome ? (
              <p>
                {t(`proceedings.outcome.${each.outcome}`)}: {each.result}
              </p>
            ) : (
              (role === "OPERATOR" || role === "ARBITRATOR") && (
                <Ending caseId={caseId} number={each.number} />
              )
            )}
          </li>
        ))}
      </ul>
      {open ? (
        <Suspense>
          <RecordForm caseId={caseId} done={() => setOpen(false)} />
        </Suspense>
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{t("proceedings.record")}</Button>
        </p>
      )}
    </Panel>
  );
}
