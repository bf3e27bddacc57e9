import { useTranslation } from "react-i18next";
import type { LedgerAccount } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { MoneyText } from "../../ui/MoneyText";
import { EmptyState, Loaded } from "../../ui/states";
import { useLedger, useLedgerCheck } from "./requests/money";

function Accounts({ accounts }: { accounts: LedgerAccount[] }) {
  const { t } = useTranslation("operations");
  return (
    <DataTable
      items={accounts}
      rowKey={(row) => row.account + row.balance.currency}
      columns={[
        { head: t("ledger.account"), cell: (row) => <code>{row.account}</code> },
        { head: t("ledger.balance"), right: true, cell: (row) => <MoneyText value={row.balance} signed /> },
      ]}
    />
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
              <p key={check}>{t("ledger.wrong", { check, count: places })}</p>
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
