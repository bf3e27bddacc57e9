import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../../api/types";
import { Consequence } from "../../ui/Consequence";
import { DataTable } from "../../ui/DataTable";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { NewAccountForm } from "./NewAccountForm";
import { useAccounts, useDisableAccount } from "./requests/accounts";

function Disable({ account }: { account: Account }) {
  const { t } = useTranslation("operations");
  return (
    <Consequence
      label={t("accounts.disable")}
      title={t("accounts.disableWho", { name: account.name })}
      consequence={t("accounts.disableConsequence")}
      mutation={useDisableAccount()}
      input={account.id}
    />
  );
}

export default function AccountsPage() {
  const { t } = useTranslation("operations");
  const accounts = useAccounts();
  const [creating, setCreating] = useState(false);
  return (
    <section className="page">
      <div className="spread">
        <h1>{t("accounts.title")}</h1>
        <Button type="primary" onClick={() => setCreating(true)}>
          {t("accounts.new")}
        </Button>
      </div>
      {creating && <NewAccountForm onDone={() => setCreating(false)} />}
      <Pages query={accounts} empty={<EmptyState title={t("accounts.empty")} />}>
        {(items: Account[]) => (
          <DataTable
            items={items}
            rowKey={(account) => account.id}
            columns={[
              { head: t("accounts.login"), cell: (account) => account.login },
              { head: t("accounts.name"), cell: (account) => account.name },
              { head: t("accounts.role"), cell: (account) => t(`common:role.${account.role}`) },
              {
                head: t("accounts.party"),
                cell: (account) =>
                  account.market ? (
                    `${t(`common:market.${account.market}`, { defaultValue: account.market })} · ${account.party}`
                  ) : (
                    <span className="muted">–</span>
                  ),
              },
              {
                head: t("accounts.state"),
                cell: (account) =>
                  account.disabledAt ? t("accounts.disabled") : <Disable account={account} />,
              },
            ]}
          />
        )}
      </Pages>
    </section>
  );
}
