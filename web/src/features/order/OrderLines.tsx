import { useTranslation } from "react-i18next";
import type { OrderLine } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Listing } from "./Listing";
import "./order.css";

/** What was really paid for each line, and what of it may still go back. */
export function OrderLines({ lines }: { lines: OrderLine[] }) {
  const { t } = useTranslation("order");
  return (
    <ul className="plain lines">
      {lines.map((line) => (
        <li key={line.line}>
          <p className="spread">
            <strong>
              {line.title} × {line.quantity}
            </strong>
            <MoneyText value={line.paid} strong />
          </p>
          <dl className="line-sums">
            <Sum name={t("line.list")} value={line.listAmount} />
            {line.merchantCoupon.minor > 0 && (
              <Sum name={t("line.merchantCoupon")} value={line.merchantCoupon} minus />
            )}
            {line.platformCoupon.minor > 0 && (
              <Sum name={t("line.platformCoupon")} value={line.platformCoupon} minus />
            )}
            {line.points.minor > 0 && <Sum name={t("line.points")} value={line.points} minus />}
            <Sum name={t("line.refundable")} value={line.refundable} />
            {line.refunded.minor > 0 && <Sum name={t("line.refunded")} value={line.refunded} />}
          </dl>
          <Listing listing={line.listing} />
        </li>
      ))}
    </ul>
  );
}

function Sum({ name, value, minus }: { name: string; value: OrderLine["paid"]; minus?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <MoneyText value={minus ? { ...value, minor: -value.minor } : value} />
      </dd>
    </div>
  );
}
