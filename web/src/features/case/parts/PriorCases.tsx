import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CaseView } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Ago } from "../../../ui/Time";
import { StateTag } from "./StateTag";

export function PriorCases({ view, cases }: { view: CaseView; cases: string }) {
  const { t } = useTranslation("case");
  const prior = view.hearing?.priorCases ?? [];
  return (
    <Panel title={t("prior.title")}>
      {prior.length === 0 && <p className="muted">{t("prior.none")}</p>}
      <ul className="plain stack">
        {prior.map((one) => (
          <li key={one.id}>
            <span className="spread">
              <Link to={`${cases}/${one.id}`}>{one.title}</Link>
              <MoneyText value={one.asked} />
            </span>
            <span className="row small muted">
              <StateTag open={one.open} text={one.stateText} /> {one.reasonText} · <Ago at={one.openedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
