import { useTranslation } from "react-i18next";
import { useMarketNow } from "../../../api/clock";
import type { CaseView, Hold } from "../../../api/types";
import { Panel } from "../../../ui/Panel";
import { Ago, Countdown } from "../../../ui/Time";

/** Below a small amount refunding is advised; above it stands what a good rejection contains. */
function Advice({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const { advice } = view.negotiation;
  if (!advice) return null;
  return (
    <Panel title={t("gate.advice")}>
      <p>{advice.text}</p>
      {advice.points.length > 0 && (
        <ul>
          {advice.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Waiting({ hold, asked }: { hold: Hold; asked: boolean }) {
  const { t } = useTranslation("case");
  const over = useMarketNow(30_000) >= Date.parse(hold.until);
  if (hold.repliedAt) {
    return (
      <p>
        {t(asked ? "gate.youAnswered" : "gate.answered")}{" "}
        <span className="muted small">
          <Ago at={hold.repliedAt} />
        </span>
      </p>
    );
  }
  if (over) return <p>{t(asked ? "gate.tooLate" : "gate.over")}</p>;
  return (
    <p>
      {t(asked ? "gate.pleaseAnswer" : "gate.waits")} <Countdown dueAt={hold.until} />
    </p>
  );
}

/** What the merchant must do before it may reject, and how long it waits for the buyer's answer. */
export function GatePart({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const { hold } = view.negotiation;
  const asked = view.viewer.role === "BUYER";
  return (
    <>
      <Advice view={view} />
      {hold && (
        <Panel title={t(asked ? "gate.asksYou" : "gate.title")}>
          <blockquote className="gate-words prewrap">{hold.text}</blockquote>
          <Waiting hold={hold} asked={asked} />
          {asked && !hold.repliedAt && <p className="muted">{t("gate.how")}</p>}
          {hold.callNumber && <p>{t("gate.call", { number: hold.callNumber })}</p>}
        </Panel>
      )}
    </>
  );
}
