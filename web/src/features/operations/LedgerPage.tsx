import { useTranslation } from "react-i18next";
import type { LedgerAccount } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Pages } from "../../ui/Pages";
import { EmptyState, Loaded } from "../../ui/states";
import { useLedger, useLedgerCheck } from "./requests/money";
import "../../ui/table.css";

export default function LedgerPage() {
  const { t } = useTranslation("operations");
  const ledger = useLedger();
  const check = useLedgerCheck();
  return (
    <section className="page narrow">
      <h1>{t("ledger.title")}</h1>
      <Loaded query={check} skeleton={<p className="muted">{t("ledger.checking")}</p>}>
        {({ balanced }) => (
          <p className={balanced ? "actions-done" : "problem"} role="status">
            {t(balanced ? "ledger.balanced" : "ledger.unbalanced")}
          </p>
        )}
      </Loaded>
      <Pages query={ledger} empty={<EmptyState title={t("ledger.empty")} how={t("ledger.emptyHow")} />}>
        {(items: LedgerAccount[]) => (
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
                {items.map((row) => (
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
        )}
      </Pages>
    </section>
  );
}
