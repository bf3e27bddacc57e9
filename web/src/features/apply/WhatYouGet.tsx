import { useTranslation } from "react-i18next";
import type { Eligibility, OrderView, ReasonOption } from "../../api/types";
import { sum } from "../../ui/format";
import { MoneyText } from "../../ui/MoneyText";
import { isForGoods } from "../case/goods";
import { type ApplyDraft, chosenLines, offersFor } from "./draft";

/** The amount by line as the server splits it, and what follows in which order. */
export function WhatYouGet(props: {
  order: OrderView;
  eligibility: Eligibility;
  reason: ReasonOption | undefined;
  draft: ApplyDraft;
}) {
  const { t } = useTranslation("buyer");
  const { draft, eligibility, order } = props;
  const offer = offersFor(eligibility, draft).find((o) => o.type === draft.type);
  if (!offer?.amount || !draft.type) return null;
  const freight = props.reason?.freightRefundable ? order.freight.refundable : { ...offer.amount, minor: 0 };
  const rows = chosenLines(draft).map(({ line, quantity }) => {
    const found = eligibility.lines.find((l) => l.line === line);
    return {
      line,
      quantity,
      title: found?.title,
      amount: found?.types.find((x) => x.type === draft.type)?.unitAmounts[quantity - 1],
    };
  });
  const goods = isForGoods(draft.type);
  const back = draft.type !== "REFUND_ONLY" && draft.type !== "RESEND";
  return (
    <>
      <h2>{t(goods ? `apply.getGoods.${draft.type}` : "apply.get")}</h2>
      {!goods && (
        <p className="apply-total">
          <MoneyText value={sum([offer.amount, freight], offer.amount.currency)} strong />
        </p>
      )}
      <ul className="plain">
        {rows.map((row) => (
          <li key={row.line} className="spread">
            <span>
              {row.title} × {row.quantity}
            </span>
            {row.amount && !goods && <MoneyText value={row.amount} />}
          </li>
        ))}
        {freight.minor > 0 && !goods && (
          <li className="spread">
            <span>{t("order:freight")}</span>
            <MoneyText value={freight} />
          </li>
        )}
      </ul>
      {!goods && <p className="muted small">{t("apply.paidBasis")}</p>}
      <h2>{t("apply.when")}</h2>
      <ol>
        <li>{t("apply.whenAnswer")}</li>
        {back && <li>{t("apply.whenReturn")}</li>}
        {back && props.reason?.returnFreight && (
          <li>{t(`apply.returnFreight.${props.reason.returnFreight}`)}</li>
        )}
        <li>{t(goods ? "apply.whenGoods" : "apply.whenMoney")}</li>
        {goods && <li>{t("apply.whenNotSent")}</li>}
        <li>{t("apply.whenNot")}</li>
      </ol>
    </>
  );
}
