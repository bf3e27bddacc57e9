import { Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { Standing } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { Panel } from "../../ui/Panel";
import { EmptyState } from "../../ui/states";
import { Ago, Countdown, Exact } from "../../ui/Time";
import { EntryCard } from "./EntryCard";

export function Score({ standing }: { standing: Standing }) {
  const { t } = useTranslation("standing");
  return (
    <Panel title={t("score.title")}>
      <p className="standing-score">
        <strong>{standing.score}</strong> <span className="muted">/ {standing.best}</span>
      </p>
      <Progress
        percent={Math.round((standing.score * 100) / standing.best)}
        showInfo={false}
        strokeColor="var(--brand)"
        aria-label={t("score.title")}
      />
      <p className="muted">
        {standing.nextPointAt ? (
          <>
            {t("score.next")} <Countdown dueAt={standing.nextPointAt} />
          </>
        ) : (
          t("score.full")
        )}
      </p>
    </Panel>
  );
}

export function Restrictions({ standing }: { standing: Standing }) {
  const { t } = useTranslation("standing");
  return (
    <Panel title={t("restrictions.title")}>
      {standing.restrictions.length === 0 ? (
        <p className="muted">{t("restrictions.none")}</p>
      ) : (
        <ul className="plain standing-restrictions">
          {standing.restrictions.map((each) => (
            <li key={`${each.entry}-${each.kind}`} data-restriction={each.state}>
              <strong>{each.text}</strong> · {t(`bite.${each.state}`)}
              <br />
              <span className="muted">
                {each.why}
                {each.state === "COMING" && each.begins && (
                  <>
                    {" · "}
                    {t("restrictions.begins")} <Exact at={each.begins} />
                  </>
                )}
                {each.ends && (
                  <>
                    {" · "}
                    {t("restrictions.ends")} <Exact at={each.ends} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

export function Entries(props: { standing: Standing; home: string; decides: boolean }) {
  const { t } = useTranslation("standing");
  const { standing } = props;
  return (
    <section aria-label={t("entries.title")}>
      <h2>{t("entries.title")}</h2>
      {standing.entries.length === 0 ? (
        <EmptyState title={t("entries.none")} how={t("entries.noneHow")} />
      ) : (
        <ul className="plain stack">
          {standing.entries.map((entry) => (
            <EntryCard key={entry.number} entry={entry} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the next time would bring, before there is one. */
export function PenaltyTable({ standing }: { standing: Standing }) {
  const { t } = useTranslation("standing");
  return (
    <Panel title={t("table.title")}>
      <p className="muted">{t("table.about")}</p>
      <DataTable
        items={standing.table}
        rowKey={(next) => next.cause}
        columns={[
          { head: t("table.cause"), cell: (next) => next.causeText },
          { head: t("table.step"), cell: (next) => next.step, right: true },
          { head: t("table.brings"), cell: (next) => next.brings },
          { head: t("table.score"), cell: (next) => next.score, right: true },
        ]}
      />
    </Panel>
  );
}

export function History({ standing }: { standing: Standing }) {
  const { t } = useTranslation("standing");
  if (standing.history.length === 0) return null;
  return (
    <Panel title={t("history.title")}>
      <DataTable
        items={standing.history}
        rowKey={(change) => String(change.version)}
        columns={[
          { head: t("history.at"), cell: (change) => <Ago at={change.at} /> },
          {
            head: t("history.what"),
            cell: (change) => (change.entry ? `#${change.entry} · ${change.text}` : change.text),
          },
          {
            head: t("history.points"),
            cell: (change) =>
              change.points ? `${change.points > 0 ? "+" : "−"}${Math.abs(change.points)}` : "",
            right: true,
          },
          { head: t("history.score"), cell: (change) => change.score ?? "", right: true },
        ]}
      />
    </Panel>
  );
}
