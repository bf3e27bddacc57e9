import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKey } from "../../api/types";
import { Consequence } from "../../ui/Consequence";
import { DataTable } from "../../ui/DataTable";
import { momentIn, useFormat } from "../../ui/format";
import { LineField } from "../../ui/LineField";
import { Pages } from "../../ui/Pages";
import { EmptyState, ProblemNote } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { KeyEnd } from "./KeyEnd";
import { KeySecret } from "./KeySecret";
import { RotateKey } from "./RotateKey";
import { useCreateKey, useKeys, useRevokeKey } from "./requests/keys";
import { useWhose, WhoseFields } from "./WhoseFields";

const ROLES: ApiKey["role"][] = ["INTEGRATION", "MERCHANT", "BUYER"];

function NewKey() {
  const { t } = useTranslation("operations");
  const [name, setName] = useState("");
  const [expiresAt, setExpiresAt] = useState("");
  const whose = useWhose<ApiKey["role"]>("INTEGRATION");
  const { zone } = useFormat();
  const create = useCreateKey();
  return (
    <form
      className="card form-card"
      onSubmit={(e) => {
        e.preventDefault();
        const body = { name: name.trim(), ...whose.body, expiresAt: momentIn(expiresAt, zone) };
        create.mutate(body, { onSuccess: () => setName("") });
      }}
    >
      <h2>{t("keys.new")}</h2>
      <LineField label={t("keys.name")} id="key-name" autoComplete="off" value={name} onChange={setName} />
      <WhoseFields
        whose={whose}
        legend={t("keys.for")}
        roles={ROLES.map((value) => ({ value, label: t(`keys.of.${value}`), note: t(`keys.may.${value}`) }))}
      />
      <LineField
        type="datetime-local"
        id="key-end"
        label={t("keys.expires")}
        hint={t("keys.expiresHint")}
        value={expiresAt}
        onChange={setExpiresAt}
      />
      {create.isError && <ProblemNote error={create.error} />}
      <Button
        type="primary"
        htmlType="submit"
        disabled={name.trim() === "" || !whose.ready}
        loading={create.isPending}
      >
        {t("keys.create")}
      </Button>
      {create.data?.secret && <KeySecret secret={create.data.secret} />}
    </form>
  );
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation("operations");
  return (
    <Consequence
      label={t("keys.revoke")}
      title={t("keys.revokeWhich", { name: apiKey.name })}
      consequence={t("keys.revokeConsequence")}
      mutation={useRevokeKey()}
      input={apiKey.id}
    />
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
          <DataTable
            items={items}
            rowKey={(key) => key.id}
            columns={[
              { head: t("keys.name"), cell: (key) => key.name },
              {
                head: t("keys.for"),
                cell: (key) => (
                  <>
                    {t(`keys.of.${key.role}`)}
                    {key.market && (
                      <span className="muted case-table-sub">
                        {t(`common:market.${key.market}`, { defaultValue: key.market })} · {key.party}
                      </span>
                    )}
                  </>
                ),
              },
              { head: t("keys.created"), cell: (key) => <Ago at={key.createdAt} /> },
              { head: t("keys.expires"), cell: (key) => <KeyEnd apiKey={key} /> },
              {
                head: t("accounts.state"),
                cell: (key) =>
                  key.revokedAt ? (
                    t("keys.revoked")
                  ) : (
                    <span className="row">
                      <RotateKey apiKey={key} />
                      <Revoke apiKey={key} />
                    </span>
                  ),
              },
            ]}
          />
        )}
      </Pages>
    </section>
  );
}
