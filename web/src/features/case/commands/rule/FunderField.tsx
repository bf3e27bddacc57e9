import { useTranslation } from "react-i18next";
import type { Funder } from "../../../../api/types";
import { Choice } from "../../../../ui/Choice";

const FUNDERS: Funder[] = ["MERCHANT", "PLATFORM"];

/** Whose money goes back to the buyer, whatever the shares of responsibility are. */
export function FunderField(props: { value: Funder; onChange: (funder: Funder) => void }) {
  const { t } = useTranslation("case");
  return (
    <Choice
      legend={t("rule.funder")}
      value={props.value}
      onChange={props.onChange}
      options={FUNDERS.map((f) => ({
        value: f,
        label: t(`funder.${f}`),
        note: t(`rule.funderNotes.${f}`),
      }))}
    />
  );
}
