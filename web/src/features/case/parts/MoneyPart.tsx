import { useTranslation } from "react-i18next";
import type { CaseView, RefundView } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Exact } from "../../../ui/Time";

/** Only where the buyer waits for something that went wrong. */
function waits(refund: RefundView) {
  return refund.state === "UNKNOWN" || refund.state === "FAILED" || refund.state === "REVERSED";
}

function Refund({ refund, mine }: { refund: RefundView; mine: boolean }) {
  const { t } = useTranslation("case");
  return (
    <li className={`refund refund-${refund.state.toLowerCase()}`}>
      <p className="spread">
        <span>
          {t(mine && refund.state === "SETTLED" ? "refund.SETTLED_MINE" : `refund.${refund.state}`)}
        </span>
        <MoneyText value={refund.amount} signed strong />
      </p>
      <p className="muted small">
        {refund.settledAt ? (
          <>
            {t("refund.settledAt")} <Exact at={refund.settledAt} />
          </>
        ) : (
          <>
            {t("refund.grantedAt")} <Exact at={refund.grantedAt} />
          </>
        )}
        {waits(refund) && refund.nextAt && (
          <>
            {" · "}
            {t("refund.nextAt")} <Exact at={refund.nextAt} />
          </>
        )}
        {refund.funding.length > 0 &&
          ` · ${t("refund.from")} ${refund.funding.map((f) => f.text).join(", ")}`}
      </p>
    </li>
  );
}

/** Granted money is not yet executed money: both are said, each in words. */
export function MoneyPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const { money } = view;
  const mine = view.viewer.role === "BUYER";
  return (
    <Panel title={t("money.title")}>
      <dl className="money-sums">
        <div>
          <dt>{t("money.asked")}</dt>
          <dd>
            <MoneyText value={money.asked} />
          </dd>
        </div>
        <div>
          <dt>{t("money.granted")}</dt>
          <dd>
            <MoneyText value={money.granted} />
          </dd>
        </div>
        <div>
          <dt>{t(mine ? "money.settledMine" : "money.settled")}</dt>
          <dd>
            <MoneyText value={money.settled} strong />
          </dd>
        </div>
        {money.goodwill.minor > 0 && (
          <div>
            <dt>{t("money.goodwill")}</dt>
            <dd>
              <MoneyText value={money.goodwill} strong />
            </dd>
          </div>
        )}
      </dl>
      {money.refunds.length > 0 ? (
        <ul className="plain stack">
          {money.refunds.map((r) => (
            <Refund key={r.id} refund={r} mine={mine} />
          ))}
        </ul>
      ) : (
        <p className="muted small">{t(view.open ? "money.noneYet" : "money.none")}</p>
      )}
    </Panel>
  );
}
