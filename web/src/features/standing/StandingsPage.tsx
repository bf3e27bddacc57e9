import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { DataTable } from "../../ui/DataTable";
import { EmptyState, Loaded } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Countdown, Exact } from "../../ui/Time";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { useStandings, type Which } from "./requests";

const WHICH: Which[] = ["CONTESTED", "RESTRICTED", "ALL"];

/** M2, M3: what waits for a decision, and who is kept from what. */
export default function StandingsPage() {
  const { t } = useTranslation("standing");
  const { params, set } = useAddressFilter();
  const which = WHICH.find((each) => each === params.get("which")) ?? "CONTESTED";
  const standings = useStandings(which);
  return (
    <section className="page">
      <h1>{t("all.title")}</h1>
      <p>
        <Link to="/operations/matters?kind=COMPLAINT&open=true">{t("all.complaints")}</Link>
      </p>
      <Tabs
        label={t("all.filter")}
        value={which}
        onChange={(next) => set({ which: next })}
        tabs={WHICH.map((value) => ({ value, label: t(`all.which.${value}`) }))}
      />
      <Loaded query={standings}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t("all.empty")} how={t(`all.emptyHow.${which}`)} />
          ) : (
            <DataTable
              items={items}
              rowKey={(each) => `${each.market}/${each.merchant}`}
              columns={[
                {
                  head: t("all.merchant"),
                  cell: (each) => (
                    <Link to={`/operations/standings/${each.market}/${encodeURIComponent(each.merchant)}`}>
                      {each.merchantName} <span className="muted">· {each.market}</span>
                    </Link>
                  ),
                },
                { head: t("score.title"), cell: (each) => each.score, right: true },
                {
                  head: t("all.contests"),
                  cell: (each) =>
                    each.entries
                      .filter((entry) => entry.contest && !entry.contest.verdict)
                      .map((entry) => (
                        <div key={entry.number}>
                          {entry.causeText} · <Countdown dueAt={entry.contest?.dueAt ?? entry.at} compact />
                        </div>
                      )),
                },
                {
                  head: t("restrictions.title"),
                  cell: (each) =>
                    each.restrictions.map((one) => (
                      <div key={`${one.entry}-${one.kind}`}>
                        {one.text} · {t(`bite.${one.state}`)}
                        {one.ends && (
                          <span className="muted">
                            {" · "}
                            {t("restrictions.ends")} <Exact at={one.ends} />
                          </span>
                        )}
                      </div>
                    )),
                },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
