import { useTranslation } from "react-i18next";
import type { LedgerAccount } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { EmptyState, Loaded } from "../../ui/states";
import { useLedger, useLedgerCheck } from "./requests/money";
import "../../ui/table.css";

function Accounts({ accounts }: { accounts: LedgerAccount[] }) {
  const { t } = useTranslation("operations");
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("ledger.account")}</th>
            <th scope="col" className="right">
              {t("ledger.balance")}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((row) => (
            <tr key={row.account + row.balance.currency}>
              <td>
                <code>{row.account}</code>
              </td>
              <td className="right">
                <MoneyText value={row.balance} signed />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export default function LedgerPage() {
  const { t } = useTranslation("operations");
  const ledger = useLedger();
  const check = useLedgerCheck();
  return (
    <section className="page narrow">
      <h1>{t("ledger.title")}</h1>
      <Loaded query={check} skeleton={<p className="muted">{t("ledger.checking")}</p>}>
        {({ balanced, wrong }) => (
          <div className={balanced ? "actions-done" : "problem"} role="status">
            {t(balanced ? "ledger.balanced" : "ledger.unbalanced")}
            {Object.entries(wrong).map(([check, places]) => (
              <p key={check}>{t("ledger.wrong", { check, places })}</p>
            ))}
          </div>
        )}
      </Loaded>
      <Loaded query={ledger}>
        {({ accounts }) =>
          accounts.length === 0 ? (
            <EmptyState title={t("ledger.empty")} how={t("ledger.emptyHow")} />
          ) : (
            <Accounts accounts={accounts} />
          )
        }
      </Loaded>
    </section>
  );
}
