import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CaseView, Side } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { useInterest, useInterests } from "./requests/queue";

const SIDES: Side[] = ["BUYER", "MERCHANT"];

/** Whoever is not neutral to a side says so here, and hears none of its cases any more. */
export function InterestPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("arbitration");
  const declared = useInterests();
  const declare = useInterest(view.id);
  if (!declared.data) return null;
  const holds = (side: Side) => {
    const party = side === "BUYER" ? view.buyer.id : view.merchant.id;
    return declared.data.items.some((i) => i.side === side && i.party === party && i.market === view.market);
  };
  return (
    <Panel title={t("interest.title")}>
      <p className="muted small">{t("interest.how")}</p>
      {SIDES.map((side) => (
        <div className="row" key={side}>
          <span>{t(`common:role.${side}`)}</span>
          <Button loading={declare.isPending} onClick={() => declare.mutate({ side, holds: !holds(side) })}>
            {t(holds(side) ? "interest.end" : "interest.declare")}
          </Button>
        </div>
      ))}
      {declare.error && <ProblemNote error={declare.error} />}
    </Panel>
  );
}
