import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../api/types";
import { useFormat } from "../../../ui/format";
import { Countdown } from "../../../ui/Time";
import { StateTag } from "./StateTag";
import "./case.css";

/** Arbitrators are many: it is the turn of whoever is offered one of these. */
const OF_THE_PLATFORM = ["take-hearing", "rule", "approve-ruling", "decide-appeal"];

function whoseTurn(view: CaseView): string {
  if (view.turn === "NOBODY") return "turn.NOBODY";
  const bench = view.allowedActions.some((a) => OF_THE_PLATFORM.includes(a.command));
  const mine = view.turn === view.viewer.role || (view.turn === "PLATFORM" && bench);
  return mine ? "turn.mine" : `turn.${view.turn}`;
}

/** The server's sentence says where it stands, whose turn it is and what happens if nobody acts; here it also counts down. */
export function Headline({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const turn = whoseTurn(view);
  return (
    <section className={turn === "turn.mine" ? "headline mine" : "headline"} aria-labelledby="headline">
      <p className="row headline-state">
        <StateTag open={view.open} text={view.stateText} />
        <strong>{t(turn)}</strong>
      </p>
      <h1 id="headline">{view.headline}</h1>
      {view.dueAt && (
        <p className="headline-due">
          <Countdown dueAt={view.dueAt} />{" "}
          <span className="muted">{t("until", { at: format.exact(view.dueAt) })}</span>
        </p>
      )}
    </section>
  );
}
