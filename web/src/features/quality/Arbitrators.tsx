import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { BenchArbitrator, BenchQuality } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { useSenior } from "./requests";
import { SkillsDialog } from "./SkillsDialog";

function Rate({ part, whole, rate }: { part: number; whole: number; rate?: number | null }) {
  const { t } = useTranslation("quality");
  if (rate === undefined || rate === null) return <span className="muted">–</span>;
  return (
    <>
      {rate} % <span className="muted small">{t("of", { part, whole })}</span>
    </>
  );
}

function SeniorButton({ one }: { one: BenchArbitrator }) {
  const { t } = useTranslation("quality");
  const senior = useSenior(one.id);
  return (
    <>
      <Button size="small" loading={senior.isPending} onClick={() => senior.mutate(!one.senior)}>
        {t(one.senior ? "arbitrators.notSenior" : "arbitrators.makeSenior")}
      </Button>
      {senior.isError && <ProblemNote error={senior.error} />}
    </>
  );
}

/** One row each: what is in hand, what was decided and how fast, what of it did not hold. */
export function Arbitrators({ view, appoints }: { view: BenchQuality; appoints: boolean }) {
  const { t } = useTranslation("quality");
  return (
    <Panel title={t("arbitrators.title")}>
      <p className="muted small">{t("arbitrators.how")}</p>
      <DataTable
        items={view.arbitrators}
        rowKey={(one) => one.id}
        columns={[
          {
            head: t("arbitrators.name"),
            cell: (one) => (
              <>
                <strong>{one.name}</strong>
                {one.senior && <span className="tag"> {t("arbitrators.senior")}</span>}
                {one.closed && <span className="muted"> {t("arbitrators.closed")}</span>}
              </>
            ),
          },
          {
            head: t("arbitrators.skills"),
            cell: (one) =>
              one.skills.length === 0 ? (
                <span className="muted">{t("arbitrators.noSkills")}</span>
              ) : (
                one.skills.map((skill) => skill.text).join(" · ")
              ),
          },
          { head: t("arbitrators.held"), right: true, cell: (one) => one.held },
          { head: t("arbitrators.ruled"), right: true, cell: (one) => one.ruled },
          {
            head: t("arbitrators.median"),
            right: true,
            cell: (one) =>
              one.medianHours === undefined || one.medianHours === null
                ? "–"
                : t("arbitrators.hours", { hours: one.medianHours }),
          },
          {
            head: t("arbitrators.inTime"),
            right: true,
            cell: (one) => <Rate part={one.inTime} whole={one.ruled} rate={one.inTimeRate} />,
          },
          {
            head: t("arbitrators.overturned"),
            right: true,
            cell: (one) => <Rate part={one.overturned} whole={one.rulings} rate={one.overturnRate} />,
          },
          { head: t("arbitrators.appealed"), right: true, cell: (one) => one.appealed },
          {
            head: t("arbitrators.agreed"),
            right: true,
            cell: (one) => (one.rejudged === 0 ? "–" : t("of", { part: one.agreed, whole: one.rejudged })),
          },
          {
            head: t("arbitrators.change"),
            cell: (one) =>
              one.closed ? null : (
                <div className="row">
                  <SkillsDialog one={one} catalogue={view.catalogue} />
                  {appoints && <SeniorButton one={one} />}
                </div>
              ),
          },
        ]}
      />
    </Panel>
  );
}
