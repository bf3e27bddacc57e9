import { useTranslation } from "react-i18next";
import type { Eligibility } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { useFormat } from "../../ui/format";
import { WhyClosed } from "../../ui/WhyClosed";
import { isForGoods } from "../case/goods";
import { type ApplyDraft, offersFor } from "./draft";

/** Every type is shown; a closed door says why and what is possible instead. */
export function WhatYouWant(props: {
  eligibility: Eligibility;
  draft: ApplyDraft;
  change: (part: Partial<ApplyDraft>) => void;
}) {
  const { t } = useTranslation("buyer");
  const format = useFormat();
  const options = offersFor(props.eligibility, props.draft).map((offer) => {
    const why =
      offer.closed ?? (offer.fits ? undefined : { code: "NOT_FOR_REASON", text: t("apply.notForReason") });
    const open = [
      t(`apply.means.${offer.type}`),
      offer.amount && !isForGoods(offer.type) && t("apply.upTo", { amount: format.money(offer.amount) }),
      offer.until && t("apply.until", { at: format.exact(offer.until) }),
    ];
    return {
      value: offer.type,
      label: t(`case:type.${offer.type}`),
      disabled: why !== undefined,
      why,
      open: open.filter(Boolean).join(" "),
    };
  });
  return (
    <Choice
      legend={t("apply.want")}
      value={props.draft.type}
      onChange={(type) => props.change({ type })}
      options={options
        .toSorted((a, b) => Number(a.disabled) - Number(b.disabled))
        .map(({ why, open, ...option }) => ({
          ...option,
          note: why ? <WhyClosed key={option.value} closed={why} /> : open,
        }))}
    />
  );
}
