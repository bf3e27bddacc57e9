import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../../api/types";
import { Consequence } from "../../ui/Consequence";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { NewAccountForm } from "./NewAccountForm";
import { useAccounts, useDisableAccount } from "./requests/accounts";
import "../../ui/table.css";

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
          <div className="scroll-x">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t("accounts.login")}</th>
                  <th scope="col">{t("accounts.name")}</th>
                  <th scope="col">{t("accounts.role")}</th>
                  <th scope="col">{t("accounts.party")}</th>
                  <th scope="col">{t("accounts.state")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((account) => (
                  <tr key={account.id}>
                    <td>{account.login}</td>
                    <td>{account.name}</td>
                    <td>{t(`common:role.${account.role}`)}</td>
                    <td>
                      {account.market ? (
                        `${t(`common:market.${account.market}`)} · ${account.party}`
                      ) : (
                        <span className="muted">–</span>
                      )}
                    </td>
                    <td>{account.disabledAt ? t("accounts.disabled") : <Disable account={account} />}</td>
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
