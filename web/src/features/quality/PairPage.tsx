import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { ReviewJudgment, ReviewPair } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { Exact } from "../../ui/Time";
import { ResponsibilityBar } from "../case/parts/ResponsibilityBar";
import { usePair } from "./requests";
import "./quality.css";

function Column({ title, judgment }: { title: string; judgment: ReviewJudgment }) {
  const { t, i18n } = useTranslation(["quality", "case"]);
  const reasons = judgment.reasons[""] ?? judgment.reasons[i18n.language] ?? "";
  return (
    <Panel title={`${title} · ${judgment.by}`} extra={<Exact at={judgment.at} />}>
      <ul className="plain stack">
        {judgment.lines.map((line) => (
          <li key={line.line}>
            {line.title}: <strong>{line.outcomeText}</strong> <MoneyText value={line.amount} />
          </li>
        ))}
      </ul>
      <p>
        {t("pair.sum")} <MoneyText value={judgment.sum} strong />
      </p>
      <ResponsibilityBar value={judgment.responsibility} />
      {judgment.funder && (
        <p>
          <span className="muted">{t("case:ruling.funder")}</span> {t(`case:funder.${judgment.funder}`)}
        </p>
      )}
      <p className="prewrap">{reasons}</p>
    </Panel>
  );
}

function Pair({ pair, home }: { pair: ReviewPair; home: string }) {
  const { t } = useTranslation("quality");
  return (
    <div className="stack">
      <p>
        <Link to={`${home}/cases/${pair.caseId}`}>
          {pair.shopOrderId} · {pair.title}
        </Link>{" "}
        · {t("pair.asked")} <MoneyText value={pair.asked} />
      </p>
      <p>
        <strong>{t(pair.exact ? "pair.exact" : "pair.notExact")}</strong>{" "}
        {t(pair.near ? "pair.near" : "pair.notNear", { percent: pair.nearPercent })}{" "}
        <MoneyText value={pair.difference} signed />
      </p>
      <div className="quality-pair">
        <Column title={t("pair.first")} judgment={pair.first} />
        <Column title={t("pair.second")} judgment={pair.second} />
      </div>
      <p className="muted">{t("pair.stands")}</p>
    </div>
  );
}

/** A ruling and what somebody who did not know it would have decided, side by side. */
export default function PairPage({ home }: { home: string }) {
  const { t } = useTranslation(["quality", "case"]);
  const { id = "" } = useParams();
  const pair = usePair(id);
  return (
    <section className="page">
      <p className="small">
        <Link to={`${home}/quality`}>{t("quality:title")}</Link>
      </p>
      <h1>{t("quality:pair.title")}</h1>
      <Loaded query={pair}>{(known) => <Pair pair={known} home={home} />}</Loaded>
    </section>
  );
}
