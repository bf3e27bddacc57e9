import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CarrierLink, UnknownCode } from "../../api/types";
import { Consequence } from "../../ui/Consequence";
import { DataTable } from "../../ui/DataTable";
import { LineField } from "../../ui/LineField";
import { EmptyState, Loaded, ProblemNote } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { CarrierPushes } from "./CarrierPushes";
import { KeySecret } from "./KeySecret";
import { RotateDialog } from "./RotateDialog";
import {
  useCarriers,
  useConnectCarrier,
  useRemoveCarrier,
  useRotateCarrier,
  useUnknownCodes,
} from "./requests/carriers";

function NewConnection() {
  const { t } = useTranslation("carriers");
  const connect = useConnectCarrier();
  const [name, setName] = useState("");
  const [provider, setProvider] = useState<CarrierLink["provider"]>("KUAIDI100");
  return (
    <details className="card">
      <summary>
        <strong>{t("new")}</strong>
      </summary>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          connect.mutate({ name: name.trim(), provider }, { onSuccess: () => setName("") });
        }}
      >
        <LineField
          label={t("name")}
          id="carrier-name"
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <div className="field">
          <label htmlFor="carrier-provider">{t("form")}</label>
          <span className="muted small">{t(`formHint.${provider}`)}</span>
          <Select
            id="carrier-provider"
            value={provider}
            onChange={setProvider}
            options={(["KUAIDI100", "PLAIN"] as const).map((value) => ({
              value,
              label: t(`provider.${value}`),
            }))}
          />
        </div>
        {connect.isError && <ProblemNote error={connect.error} />}
        <Button type="primary" htmlType="submit" loading={connect.isPending} disabled={name.trim() === ""}>
          {t("create")}
        </Button>
      </form>
      {connect.data?.secret && <KeySecret secret={connect.data.secret} />}
    </details>
  );
}

function Rotate({ link }: { link: CarrierLink }) {
  const { t } = useTranslation("carriers");
  const rotate = useRotateCarrier(link.id);
  return (
    <RotateDialog
      title={t("rotateWhich", { name: link.name })}
      consequence={t("rotateConsequence")}
      rotateLabel={t("rotate")}
      copiedLabel={t("copied")}
      oldUntil={{ label: t("oldUntil"), hint: t("oldUntilHint") }}
      rotation={rotate}
      onRotate={(oldUntil) => rotate.mutate({ oldUntil })}
      onClosed={rotate.reset}
    />
  );
}

function Remove({ link }: { link: CarrierLink }) {
  const { t } = useTranslation("carriers");
  const remove = useRemoveCarrier(link.id);
  return (
    <Consequence
      label={t("remove")}
      title={t("removeWhich", { name: link.name })}
      consequence={t("removeConsequence")}
      mutation={remove}
      input={{}}
    />
  );
}

/** In words how a connection has been heard from. */
function Heard({ link }: { link: CarrierLink }) {
  const { t } = useTranslation("carriers");
  return (
    <>
      {link.acceptedAt ? (
        <>
          {t("accepted", { count: link.accepted })}
          <span className="muted case-table-sub">
            {t("last")} <Ago at={link.acceptedAt} />
          </span>
        </>
      ) : (
        t("silent")
      )}
      {link.refusedAt && (
        <span className="case-table-sub">
          <strong>{t("refused", { count: link.refused })}</strong>: {t(`refusal.${link.refusal ?? "OTHER"}`)}{" "}
          · <Ago at={link.refusedAt} />
        </span>
      )}
    </>
  );
}

function UnknownCodes() {
  const { t } = useTranslation("carriers");
  const codes = useUnknownCodes();
  return (
    <section className="stack">
      <h2>{t("unknown.title")}</h2>
      <p className="muted">{t("unknown.about")}</p>
      <Loaded query={codes}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t("unknown.none")}</p>
          ) : (
            <DataTable<UnknownCode>
              items={items}
              rowKey={(each) => each.provider + each.code}
              columns={[
                { head: t("form"), cell: (each) => t(`provider.${each.provider}`) },
                {
                  head: t("unknown.code"),
                  cell: (each) => (
                    <>
                      <code>{each.code}</code> {each.name !== each.code && each.name}
                    </>
                  ),
                },
                { head: t("unknown.count"), right: true, cell: (each) => each.count },
                { head: t("unknown.last"), cell: (each) => <Ago at={each.lastAt} /> },
                { head: t("tracking"), cell: (each) => <code className="small">{each.tracking}</code> },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}

export default function CarriersPage() {
  const { t } = useTranslation("carriers");
  const carriers = useCarriers();
  return (
    <section className="page stack">
      <h1>{t("title")}</h1>
      <p className="muted">{t("about")}</p>
      <NewConnection />
      <Loaded query={carriers}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t("empty")} how={t("emptyHow")} />
          ) : (
            <DataTable<CarrierLink>
              items={items}
              rowKey={(each) => each.id}
              columns={[
                {
                  head: t("name"),
                  cell: (each) => (
                    <>
                      {each.name}
                      <span className="muted case-table-sub">{t(`provider.${each.provider}`)}</span>
                    </>
                  ),
                },
                {
                  head: t("address"),
                  cell: (each) => <code className="small">{window.location.origin + each.path}</code>,
                },
                { head: t("heard"), cell: (each) => <Heard link={each} /> },
                { head: t("waiting"), right: true, cell: (each) => each.waiting },
                {
                  head: t("manage"),
                  cell: (each) => (
                    <span className="row">
                      <Rotate link={each} />
                      <Remove link={each} />
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      <UnknownCodes />
      <CarrierPushes />
    </section>
  );
}
