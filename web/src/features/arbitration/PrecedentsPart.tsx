import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Precedent } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { Day } from "../../ui/Time";
import { usePrecedents } from "./requests/precedents";

function Found({ one }: { one: Precedent }) {
  const { t } = useTranslation("arbitration");
  return (
    <li>
      <span className="spread">
        <Link to={`/arbitration/cases/${one.caseId}`}>
          {one.typeText} · {one.outcomeText}
        </Link>
        <span className="muted small">{t("precedents.closeness", { of: one.closeness })}</span>
      </span>
      <span className="row small">
        <Day at={one.ruledAt} /> · {t("precedents.asked")} <MoneyText value={one.asked} /> ·{" "}
        {t("precedents.awarded")} <MoneyText value={one.awarded} strong />
        {one.appealText && ` · ${one.appealText}`}
      </span>
      <details className="small">
        <summary>{t("precedents.why")}</summary>
        <ul>
          {one.parts.map((part) => (
            <li key={part.part}>
              {part.text} <span className="muted">+{part.points}</span>
            </li>
          ))}
        </ul>
        {one.reasons && (
          <p>
            <span className="muted">{t("precedents.reasons")}</span> {one.reasons}
          </p>
        )}
      </details>
    </li>
  );
}

/** What was ruled on cases like this one. It stands beside the form and never writes into it. */
export function PrecedentsPart({ caseId }: { caseId: string }) {
  const { t } = useTranslation("arbitration");
  const query = usePrecedents(caseId);
  return (
    <Panel title={t("precedents.title")}>
      <Loaded query={query}>
        {(found) => (
          <>
            <p>
              {found.advice.kind === "SUGGESTS" ? <strong>{found.advice.text}</strong> : found.advice.text}
            </p>
            <p className="muted small">{t(found.complete ? "precedents.how" : "precedents.reading")}</p>
            <ul className="plain stack">
              {found.items.map((one) => (
                <Found key={one.caseId} one={one} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
