import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CarrierPush } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { Loaded } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { useCarrierPushes } from "./requests/carriers";
import "./webhook.css";

/** JSON as a person reads it. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** The newest pushes as they came, and what was made of them. */
export function CarrierPushes() {
  const { t } = useTranslation("carriers");
  const pushes = useCarrierPushes();
  const [shown, setShown] = useState<CarrierPush>();
  return (
    <section className="stack">
      <h2>{t("push.title")}</h2>
      <Loaded query={pushes}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t("push.none")}</p>
          ) : (
            <DataTable<CarrierPush>
              items={items}
              rowKey={(each) => each.link + each.tracking + each.firstAt + each.body.length}
              columns={[
                { head: t("push.at"), cell: (each) => <Ago at={each.lastAt} /> },
                {
                  head: t("tracking"),
                  cell: (each) => (
                    <>
                      <code className="small">{each.tracking}</code>{" "}
                      <span className="muted">{each.carrier}</span>
                    </>
                  ),
                },
                {
                  head: t("push.outcome"),
                  cell: (each) => (
                    <>
                      {each.state === "APPLIED" ? (
                        t("push.state.APPLIED")
                      ) : (
                        <strong>{t(`push.state.${each.state}`)}</strong>
                      )}
                      {each.times > 1 && (
                        <span className="muted case-table-sub">{t("push.times", { count: each.times })}</span>
                      )}
                    </>
                  ),
                },
                {
                  head: t("push.news"),
                  right: true,
                  cell: (each) => `${each.fresh} / ${each.items}`,
                },
                {
                  head: t("push.unknown"),
                  right: true,
                  cell: (each) => (each.unknown > 0 ? <strong>{each.unknown}</strong> : 0),
                },
                {
                  head: t("push.body"),
                  cell: (each) => (
                    <Button size="small" onClick={() => setShown(each)}>
                      {t("push.show")}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {shown && (
        <Drawer open size="large" title={shown.tracking} onClose={() => setShown(undefined)}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className="webhook-body" tabIndex={0}>
            {pretty(shown.body)}
          </pre>
        </Drawer>
      )}
    </section>
  );
}
