import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKey, Market, Role } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { LineField } from "../../ui/LineField";
import { useMarkets } from "./requests/markets";

/** Whom somebody or something acts for: a role, and for a party of the shop its market and its id there. */
export interface Whose<R extends Role | ApiKey["role"]> {
  role: R;
  setRole: (role: R) => void;
  /** Those that there are. */
  served: Market[];
  market: Market;
  setMarket: (market: Market) => void;
  party: string;
  setParty: (party: string) => void;
  ofParty: boolean;
  ready: boolean;
  body: { role: R; market?: Market; party?: string };
}

export function useWhose<R extends Role | ApiKey["role"]>(first: R): Whose<R> {
  const [role, setRole] = useState(first);
  const served = useMarkets();
  const [chosen, setMarket] = useState<Market>();
  const market = chosen ?? served[0] ?? "";
  const [party, setParty] = useState("");
  const ofParty = role === "BUYER" || role === "MERCHANT";
  const body = ofParty ? { role, market, party: party.trim() } : { role };
  const ready = !ofParty || (party.trim() !== "" && market !== "");
  return { role, setRole, served, market, setMarket, party, setParty, ofParty, ready, body };
}

export function WhoseFields<R extends Role | ApiKey["role"]>(props: {
  whose: Whose<R>;
  legend: string;
  roles: { value: R; label: string; note?: string }[];
}) {
  const { t } = useTranslation("operations");
  const { whose } = props;
  return (
    <>
      <Choice
        legend={props.legend}
        inline
        value={whose.role}
        onChange={whose.setRole}
        options={props.roles}
      />
      {whose.ofParty && (
        <>
          <Choice
            legend={t("accounts.market")}
            inline
            value={whose.market}
            onChange={whose.setMarket}
            options={whose.served.map((value) => ({
              value,
              label: t(`common:market.${value}`, { defaultValue: value }),
            }))}
          />
          <LineField
            label={t("accounts.party")}
            hint={t("accounts.partyHint")}
            id="party"
            autoComplete="off"
            value={whose.party}
            onChange={whose.setParty}
          />
        </>
      )}
    </>
  );
}
