import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Opening } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { MatterRows } from "./MatterRows";
import { RaiseForm } from "./RaiseForm";
import { useMattersOfOrder } from "./requests";
import "../case/parts/case.css";

/** What cannot be raised just now although there is something to raise it about, and why. */
function Closed({ openings }: { openings: Opening[] }) {
  const closed = openings.filter((one) => !one.open && one.choices.length > 0);
  if (closed.length === 0) return null;
  return (
    <ul className="plain muted small">
      {closed.map((one) => (
        <li key={one.kind}>
          <strong>{one.label}</strong>{" "}
          {[...new Set(one.choices.map((choice) => `${choice.why ?? ""} ${choice.next ?? ""}`))].join(" ")}
        </li>
      ))}
    </ul>
  );
}

/** On an order's page: what was raised, and what this viewer may raise. */
export function MattersPanel(props: { orderId: string; home: string; main?: boolean }) {
  const { orderId, home, main } = props;
  const { t } = useTranslation(["matters", "case"]);
  const query = useMattersOfOrder(orderId);
  const [raising, setRaising] = useState<Opening>();
  return (
    <Panel title={t("title")} main={main}>
      <Loaded query={query}>
        {({ matters, openings }) => (
          <div className="stack">
            {matters.length === 0 && <p className="muted">{t("none")}</p>}
            <MatterRows matters={matters} home={home} />
            {home === "/desk" && openings.some((one) => one.open) && (
              <output className="actions-done">{t("actingFor")}</output>
            )}
            <div className="actions-buttons">
              {openings
                .filter((one) => one.open)
                .map((one) => (
                  <Button key={one.kind} data-raise={one.kind} onClick={() => setRaising(one)}>
                    {one.label}
                  </Button>
                ))}
            </div>
            <Closed openings={openings} />
            {raising && (
              <RaiseForm
                key={raising.kind}
                orderId={orderId}
                opening={raising}
                onClose={() => setRaising(undefined)}
              />
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
