import { useTranslation } from "react-i18next";
import type { BenchSides } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { Day, Exact } from "../../ui/Time";
import { useSides } from "./requests/sides";

function Merchant({ merchant }: { merchant: BenchSides["merchant"] }) {
  const { t } = useTranslation("arbitration");
  return (
    <section aria-label={merchant.name}>
      <h3>
        {t("common:role.MERCHANT")} · {merchant.name}
      </h3>
      <dl className="facts">
        <dt>{t("standing.score")}</dt>
        <dd>
          <strong>{merchant.score}</strong> <span className="muted">/ {merchant.best}</span>
        </dd>
        <dt>{t("standing.restrictions")}</dt>
        <dd>
          {merchant.restrictions.length === 0 && (
            <span className="muted">{t("standing.noRestrictions")}</span>
          )}
          <ul className="plain">
            {merchant.restrictions.map((each) => (
              <li key={`${each.entry}-${each.kind}`}>
                {each.text}{" "}
                {each.ends && (
                  <span className="muted small">
                    {t("standing.until")} <Exact at={each.ends} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t("standing.entries")}</dt>
        <dd>
          {merchant.entries.length === 0 && <span className="muted">{t("standing.noEntries")}</span>}
          <ul className="plain">
            {merchant.entries.map((each) => (
              <li key={each.number}>
                {each.causeText} · {t("standing.points", { count: each.points })} ·{" "}
                {t(`standing.bite.${each.bite}`)}{" "}
                <span className="muted small">
                  <Day at={each.at} />
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}

function Ruled({ count }: { count: BenchSides["buyer"]["overall"] }) {
  const { t } = useTranslation("arbitration");
  return (
    <>
      {t("standing.ruled", count)}
      {count.bySilence > 0 && (
        <span className="muted small"> · {t("standing.silence", { count: count.bySilence })}</span>
      )}
    </>
  );
}

function Buyer({ buyer }: { buyer: BenchSides["buyer"] }) {
  const { t } = useTranslation("arbitration");
  return (
    <section aria-label={buyer.name}>
      <h3>
        {t("common:role.BUYER")} · {buyer.name}
      </h3>
      <dl className="facts">
        <dt>{t("standing.claims")}</dt>
        <dd>
          {t("standing.claimsOf", { count: buyer.claims, days: buyer.claimDays, limit: buyer.claimLimit })}
        </dd>
        <dt>{t("standing.between")}</dt>
        <dd>
          <Ruled count={buyer.between} />
        </dd>
        <dt>{t("standing.overall")}</dt>
        <dd>
          <Ruled count={buyer.overall} />
        </dd>
        <dt>{t("standing.debt")}</dt>
        <dd>
          <MoneyText value={buyer.debt} />
        </dd>
      </dl>
      <p className="muted small">
        {t(buyer.complete ? "standing.looked" : "standing.newest", { count: buyer.looked })}
      </p>
    </section>
  );
}

/** How the two stand beside this case: what the bench knows of them and no party is told. */
export function SidesPart({ caseId }: { caseId: string }) {
  const { t } = useTranslation("arbitration");
  const query = useSides(caseId);
  return (
    <Panel title={t("standing.title")}>
      <p className="muted small">{t("standing.how")}</p>
      <Loaded query={query}>
        {(sides) => (
          <div className="case-columns two">
            <Buyer buyer={sides.buyer} />
            <Merchant merchant={sides.merchant} />
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
