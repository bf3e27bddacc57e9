import { Button, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BenchQuality } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { Ago, Countdown } from "../../ui/Time";
import { useSample } from "./requests";

function Agreed({ exact, near }: { exact?: boolean | null; near?: boolean | null }) {
  const { t } = useTranslation("quality");
  if (exact === undefined || exact === null) return <span className="muted">–</span>;
  return <>{t(exact ? (near ? "agree.both" : "agree.outcome") : near ? "agree.money" : "agree.neither")}</>;
}

/** Rulings that a second arbitrator judged, or judges, without knowing them. */
export function Rejudged({ view, home }: { view: BenchQuality; home: string }) {
  const { t } = useTranslation("quality");
  const { agreement } = view;
  return (
    <Panel title={t("rejudged.title")}>
      <p>
        {agreement.given === 0
          ? t("rejudged.noneGiven")
          : t("rejudged.rate", {
              given: agreement.given,
              exact: agreement.exact,
              exactRate: agreement.exactRate,
              near: agreement.near,
              nearRate: agreement.nearRate,
            })}{" "}
        <span className="muted">
          {t("rejudged.waiting", { count: agreement.waiting, lapsed: agreement.lapsed })}
        </span>
      </p>
      {view.reviews.length === 0 ? (
        <p className="muted">{t("rejudged.none")}</p>
      ) : (
        <DataTable
          items={view.reviews}
          rowKey={(one) => one.id}
          columns={[
            {
              head: t("rejudged.case"),
              cell: (one) =>
                one.state === "GIVEN" ? (
                  <Link to={`${home}/quality/${one.id}`}>{t("rejudged.sideBySide")}</Link>
                ) : one.caseId ? (
                  <Link to={`${home}/cases/${one.caseId}`}>{t("rejudged.openCase")}</Link>
                ) : (
                  <span className="muted">{t("rejudged.yours")}</span>
                ),
            },
            { head: t("rejudged.state"), cell: (one) => one.stateText },
            { head: t("rejudged.ruledBy"), cell: (one) => one.ruledBy ?? "–" },
            { head: t("rejudged.judge"), cell: (one) => one.judge ?? "–" },
            { head: t("rejudged.agrees"), cell: (one) => <Agreed exact={one.exact} near={one.near} /> },
            {
              head: t("rejudged.when"),
              cell: (one) =>
                one.givenAt ? (
                  <Ago at={one.givenAt} />
                ) : one.dueAt ? (
                  <Countdown dueAt={one.dueAt} />
                ) : (
                  <Ago at={one.drawnAt} />
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Raise({ sample }: { sample: BenchQuality["samples"][number] }) {
  const { t } = useTranslation("quality");
  const [percent, setPercent] = useState(sample.percent);
  const raise = useSample();
  const id = `sample-${sample.market}`;
  return (
    <div className="row">
      <label htmlFor={id}>{t("sample.of", { market: sample.market })}</label>
      <InputNumber
        id={id}
        min={sample.policy}
        max={100}
        precision={0}
        suffix="%"
        value={percent}
        onChange={(n) => setPercent(n ?? sample.policy)}
      />
      <Button loading={raise.isPending} onClick={() => raise.mutate({ market: sample.market, percent })}>
        {t("sample.set")}
      </Button>
      {raise.isError && <ProblemNote error={raise.error} />}
    </div>
  );
}

/** How many rulings are judged again; operators may want more than the policy. */
export function SamplePart({ view, raises }: { view: BenchQuality; raises: boolean }) {
  const { t } = useTranslation("quality");
  return (
    <Panel title={t("sample.title")}>
      <p className="muted small">{t("sample.how")}</p>
      <ul className="plain stack">
        {view.samples.map((sample) => (
          <li key={sample.market}>
            {sample.raisedBy
              ? t("sample.raised", {
                  market: sample.market,
                  percent: sample.percent,
                  policy: sample.policy,
                  name: sample.raisedBy,
                })
              : t("sample.usual", { market: sample.market, percent: sample.percent })}
            {raises && <Raise key={sample.percent} sample={sample} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
