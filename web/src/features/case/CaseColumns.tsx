import type { ReactNode } from "react";
import type { CaseView } from "../../api/types";
import { ChatPanel } from "../chat/ChatPanel";
import { ProceedingsPart } from "../record/ProceedingsPart";
import { RecordPart } from "../record/RecordPart";
import { Actions } from "./parts/Actions";
import { AppealPart } from "./parts/AppealPart";
import { Conversation } from "./parts/Conversation";
import { GatePart } from "./parts/GatePart";
import { Headline } from "./parts/Headline";
import { HearingPart } from "./parts/HearingPart";
import { MoneyPart } from "./parts/MoneyPart";
import { OfferPart } from "./parts/OfferPart";
import { OrderPart } from "./parts/OrderPart";
import { PriorCases } from "./parts/PriorCases";
import { RequestPart } from "./parts/RequestPart";
import { RulingPart } from "./parts/RulingPart";
import { SettlementPart } from "./parts/SettlementPart";
import { Timeline } from "./parts/Timeline";

/**
 * The request | what can be done, and the talk below it | the order and what happened. In one column, on a phone, what
 * can be done comes first, as it does for the keyboard everywhere.
 */
export function CaseColumns(props: {
  view: CaseView;
  home: string;
  /** What the platform writes down for itself. */
  notes?: ReactNode;
}) {
  const { view, home } = props;
  return (
    <div className="stack">
      <Headline view={view} />
      <div className="case-columns three case-page">
        <div className="stack">
          <Actions view={view} />
          <GatePart view={view} />
          <OfferPart view={view} />
          <SettlementPart view={view} />
          <RulingPart view={view} />
          <AppealPart view={view} />
          <HearingPart view={view} />
        </div>
        <div className="stack case-request">
          <RequestPart view={view} />
          <MoneyPart view={view} />
        </div>
        <div className="stack">
          <ChatPanel orderId={view.orderId} home={home} />
          <Conversation view={view} />
        </div>
        <div className="stack case-facts">
          <OrderPart view={view} orders={`${home}/orders`} />
          {props.notes}
          <Timeline view={view} />
          <RecordPart caseId={view.id} />
          <ProceedingsPart caseId={view.id} role={view.viewer.role} />
          {view.hearing?.priorCases && <PriorCases view={view} cases={`${home}/cases`} />}
        </div>
      </div>
    </div>
  );
}
