import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKey, Market } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Pages } from "../../ui/Pages";
import { EmptyState, ProblemNote } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { useCreateKey, useKeys, useRevokeKey } from "./requests/keys";
import "../../ui/table.css";

const MARKETS: Market[] = ["CN", "DE", "UK-TRADE"];

function NewKey() {
  const { t } = useTranslation("operations");
  const [name, setName] = useState("");
  const [market, setMarket] = useState<Market>("CN");
  const create = useCreateKey();
  return (
    <form
      className="card"
      onSubmit={(e) => {
        e.preventDefault();
        create.mutate({ name: name.trim(), role: "INTEGRATION", market }, { onSuccess: () => setName("") });
      }}
    >
      <h2>{t("keys.new")}</h2>
      <p className="muted">{t("keys.about")}</p>
      <div className="field">
        <label htmlFor="key-name">{t("keys.name")}</label>
        <Input id="key-name" value={name} onChange={(e) => setName(e.target.value)} />
      </div>
      <Choice
        legend={t("accounts.market")}
        inline
        value={market}
        onChange={setMarket}
        options={MARKETS.map((value) => ({ value, label: t(`common:market.${value}`) }))}
      />
      {create.isError && <ProblemNote error={create.error} />}
      <Button type="primary" htmlType="submit" disabled={name.trim() === ""} loading={create.isPending}>
        {t("keys.create")}
      </Button>
      {create.data?.secret && (
        <div className="consequence" role="status">
          <strong>{t("keys.once")}</strong>
          <p>
            <code>{create.data.secret}</code>
          </p>
        </div>
      )}
    </form>
  );
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation("operations");
  const [open, setOpen] = useState(false);
  const revoke = useRevokeKey();
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("keys.revoke")}
      </Button>
      <Modal
        open={open}
        title={t("keys.revokeWhich", { name: apiKey.name })}
        okText={t("keys.revoke")}
        okButtonProps={{ danger: true }}
        cancelText={t("common:action.cancel")}
        confirmLoading={revoke.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => revoke.mutate(apiKey.id, { onSuccess: () => setOpen(false) })}
      >
        <p className="consequence">{t("keys.revokeConsequence")}</p>
        {revoke.isError && <ProblemNote error={revoke.error} />}
      </Modal>
    </>
  );
}

export default function KeysPage() {
  const { t } = useTranslation("operations");
  const keys = useKeys();
  return (
    <section className="page stack">
      <h1>{t("keys.title")}</h1>
      <NewKey />
      <Pages query={keys} empty={<EmptyState title={t("keys.empty")} how={t("keys.emptyHow")} />}>
        {(items: ApiKey[]) => (
          <div className="scroll-x">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t("keys.name")}</th>
                  <th scope="col">{t("accounts.market")}</th>
                  <th scope="col">{t("keys.created")}</th>
                  <th scope="col">{t("accounts.state")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((key) => (
                  <tr key={key.id}>
                    <td>{key.name}</td>
                    <td>{key.market ? t(`common:market.${key.market}`) : t("keys.anyMarket")}</td>
                    <td>
                      <Ago at={key.createdAt} />
                    </td>
                    <td>{key.revokedAt ? t("keys.revoked") : <Revoke apiKey={key} />}</td>
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
