import { useTranslation } from "react-i18next";
import type { Responsibility } from "../../../api/types";
import "./ruling.css";

const SIDES = ["buyer", "merchant", "carrier", "platform"] as const;

/** Who bears how much: the words carry it, the bar only helps the eye. */
export function ResponsibilityBar({ value }: { value: Responsibility }) {
  const { t } = useTranslation("case");
  const parts = SIDES.filter((side) => value[side] > 0);
  return (
    <div className="responsibility">
      <p>
        <span className="muted">{t("ruling.responsibility")}</span>{" "}
        {parts.map((side) => `${t(`side.${side}`)} ${value[side]}%`).join(" · ")}
      </p>
      <div className="responsibility-bar" aria-hidden="true">
        {parts.map((side) => (
          <span key={side} className={`bar-${side}`} style={{ width: `${value[side]}%` }} />
        ))}
      </div>
    </div>
  );
}
