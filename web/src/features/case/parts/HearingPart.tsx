import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../api/types";
import { Panel } from "../../../ui/Panel";
import { Countdown, Exact } from "../../../ui/Time";
import { useSideName } from "../sides";

/** The hearing as its clock: which round, who is done, what was asked of whom. */
export function HearingPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const sideName = useSideName(view);
  const { hearing } = view;
  if (!hearing) return null;
  const evidence = hearing.phase === "EVIDENCE";
  return (
    <Panel title={t("hearing.title")}>
      <dl className="facts">
        <dt>{t("hearing.phase")}</dt>
        <dd>{t(`hearing.phases.${hearing.phase}`)}</dd>
        <dt>{t("hearing.because")}</dt>
        <dd>{hearing.openedBecause}</dd>
        <dt>{t("hearing.until")}</dt>
        <dd>
          {evidence ? <Countdown dueAt={hearing.evidenceUntil} /> : <Exact at={hearing.evidenceUntil} />}
        </dd>
        {evidence && (
          <>
            <dt>{sideName("buyer")}</dt>
            <dd>{t(hearing.done.buyer ? "hearing.done" : "hearing.notDone")}</dd>
            <dt>{sideName("merchant")}</dt>
            <dd>{t(hearing.done.merchant ? "hearing.done" : "hearing.notDone")}</dd>
          </>
        )}
        <dt>{t("hearing.owner")}</dt>
        <dd>
          {hearing.owner?.name ?? t("hearing.noOwner")}
          {hearing.ownerUntil && (
            <span className="muted">
              {" "}
              {t("hearing.lease")} <Exact at={hearing.ownerUntil} />
            </span>
          )}
        </dd>
      </dl>
      {hearing.asked && (
        <div className="consequence">
          <strong>
            {hearing.asked.side === view.viewer.role
              ? t("hearing.askedYou")
              : t("hearing.asked", { side: t(`common:role.${hearing.asked.side}`) })}
          </strong>
          <p className="prewrap">{hearing.asked.question}</p>
          <Countdown dueAt={hearing.asked.until} />
        </div>
      )}
    </Panel>
  );
}
