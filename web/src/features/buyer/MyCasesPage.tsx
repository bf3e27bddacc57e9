import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { CaseSummary } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Ago, Countdown } from "../../ui/Time";
import { StateTag } from "../case/parts/StateTag";
import { useCases } from "../case/requests/getCases";
import "../case/parts/case.css";
import "./buyer.css";

function CaseCard({ one }: { one: CaseSummary }) {
  const { t } = useTranslation("case");
  const mine = one.open && one.turn === "BUYER";
  return (
    <li>
      <Link className={mine ? "card case-card mine" : "card case-card"} to={`/buyer/cases/${one.id}`}>
        <p className="spread">
          <StateTag open={one.open} text={one.stateText} />
          <MoneyText value={one.asked} strong />
        </p>
        <p>
          <strong>{one.title}</strong>
        </p>
        <p className="muted">
          {t(`type.${one.type}`)} · {one.reasonText}
        </p>
        <p className="spread">
          {one.open ? (
            <strong>{t(mine ? "turn.mine" : `turn.${one.turn}`)}</strong>
          ) : (
            <Ago at={one.updatedAt} />
          )}
          {one.open && one.dueAt && <Countdown dueAt={one.dueAt} compact />}
        </p>
      </Link>
    </li>
  );
}

export default function MyCasesPage() {
  const { t } = useTranslation(["buyer", "case"]);
  const [params, setParams] = useSearchParams();
  const open = params.get("open") ?? "true";
  const cases = useCases({ open, sort: open === "true" ? "due" : "newest" });
  return (
    <section className="page narrow">
      <h1>{t("cases.title")}</h1>
      <Tabs
        label={t("cases.filter")}
        value={open}
        onChange={(next) => setParams({ open: next }, { replace: true })}
        tabs={[
          { value: "true", label: t("cases.open") },
          { value: "false", label: t("cases.closed") },
        ]}
      />
      <Pages
        query={cases}
        empty={
          <EmptyState
            title={t(open === "true" ? "cases.emptyOpen" : "cases.emptyClosed")}
            how={t("cases.emptyHow")}
            action={<Link to="/buyer">{t("cases.toOrders")}</Link>}
          />
        }
      >
        {(items: CaseSummary[]) => (
          <ul className="plain stack">
            {items.map((one) => (
              <CaseCard key={one.id} one={one} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
}
