import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { Loaded } from "../../ui/states";
import { Actions } from "../case/parts/Actions";
import { AppealPart } from "../case/parts/AppealPart";
import { Conversation } from "../case/parts/Conversation";
import { GatePart } from "../case/parts/GatePart";
import { Headline } from "../case/parts/Headline";
import { HearingPart } from "../case/parts/HearingPart";
import { MoneyPart } from "../case/parts/MoneyPart";
import { OfferPart } from "../case/parts/OfferPart";
import { OrderPart } from "../case/parts/OrderPart";
import { RequestPart } from "../case/parts/RequestPart";
import { RulingPart } from "../case/parts/RulingPart";
import { SettlementPart } from "../case/parts/SettlementPart";
import { Timeline } from "../case/parts/Timeline";
import { useCase } from "../case/requests/getCase";
import { ChatPanel } from "../chat/ChatPanel";
import { ProceedingsPart } from "../record/ProceedingsPart";
import { RecordPart } from "../record/RecordPart";

export default function BuyerCasePage() {
  const { t } = useTranslation("buyer");
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const query = useCase(id);
  return (
    <div className="page narrow stack">
      <p className="small">
        <Link to="/buyer/cases">{t("cases.title")}</Link>
      </p>
      <Loaded query={query}>
        {(view) => (
          <>
            {params.has("sent") && view.turn === "MERCHANT" && (
              <output className="actions-done">{t("apply.sent")}</output>
            )}
            <Headline view={view} />
            <Actions view={view} />
            <GatePart view={view} />
            <OfferPart view={view} />
            <SettlementPart view={view} />
            <RulingPart view={view} />
            <AppealPart view={view} />
            <HearingPart view={view} />
            <MoneyPart view={view} />
            <ChatPanel orderId={view.orderId} home="/buyer" />
            <Conversation view={view} />
            <Timeline view={view} />
            <RequestPart view={view} />
            <OrderPart view={view} orders="/buyer/orders" />
            <RecordPart caseId={view.id} />
            <ProceedingsPart caseId={view.id} role={view.viewer.role} />
          </>
        )}
      </Loaded>
    </div>
  );
}
