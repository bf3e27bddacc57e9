import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView, Money, OfferKind } from "../../../api/types";
import { fromDecimal, useFormat } from "../../../ui/format";
import { LineField } from "../../../ui/LineField";
import { WordsField } from "../../../ui/WordsField";

interface OfferForm {
  amount: string;
  hours: string;
  text: string;
  currency: string;
  setAmount: (amount: string) => void;
  setHours: (hours: string) => void;
  setText: (text: string) => void;
  body: { amount?: Money; hours?: number; text: string };
  ready: boolean;
}

function inMoney(kind: OfferKind | undefined): boolean {
  return kind === "PARTIAL_REFUND" || kind === "SMALL_PAYMENT";
}

/** An amount, a number of hours, or neither, with words: whatever the kind of offer takes. */
export function useOfferFields(view: CaseView, kind: OfferKind | undefined): OfferForm {
  const [amount, setAmount] = useState("");
  const [hours, setHours] = useState("24");
  const [text, setText] = useState("");
  const currency = view.application.amount.currency;
  const money = inMoney(kind) ? fromDecimal(amount, currency) : undefined;
  const time = kind === "EXTENSION" && /^\d{1,4}$/.test(hours.trim()) ? Number(hours) : undefined;
  const ready =
    kind !== undefined &&
    (inMoney(kind) ? money !== undefined && money.minor > 0 : kind !== "EXTENSION" || Boolean(time));
  return {
    amount,
    hours,
    text,
    currency,
    setAmount,
    setHours,
    setText,
    body: { amount: money, hours: time, text: text.trim() },
    ready,
  };
}

export function OfferFields(props: {
  kind: OfferKind;
  most?: Money | null;
  mostHours?: number | null;
  fields: OfferForm;
}) {
  const { t } = useTranslation("case");
  const { money } = useFormat();
  const { kind, most, mostHours, fields } = props;
  return (
    <>
      {inMoney(kind) && (
        <LineField
          label={t("rule.amount", { currency: fields.currency })}
          hint={most ? t("offer.most", { most: money(most) }) : undefined}
          id="offer-amount"
          inputMode="decimal"
          value={fields.amount}
          onChange={fields.setAmount}
        />
      )}
      {kind === "EXTENSION" && (
        <LineField
          label={t("offer.hours")}
          hint={typeof mostHours === "number" ? t("offer.mostHours", { count: mostHours }) : undefined}
          id="offer-hours"
          inputMode="numeric"
          value={fields.hours}
          onChange={fields.setHours}
        />
      )}
      <WordsField
        id="offer-text"
        label={t("offer.words")}
        rows={2}
        value={fields.text}
        onChange={fields.setText}
      />
    </>
  );
}
