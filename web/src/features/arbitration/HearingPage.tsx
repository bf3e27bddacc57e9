import { usePrefetchQuery } from "@tanstack/react-query";
import { lazy, type RefObject, Suspense, useRef, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { CaseView } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { ListSkeleton, Loaded } from "../../ui/states";
import { Actions } from "../case/parts/Actions";
import { AppealPart } from "../case/parts/AppealPart";
import { Headline } from "../case/parts/Headline";
import { HearingPart } from "../case/parts/HearingPart";
import { MoneyPart } from "../case/parts/MoneyPart";
import { OrderPart } from "../case/parts/OrderPart";
import { PriorCases } from "../case/parts/PriorCases";
import { RequestPart } from "../case/parts/RequestPart";
import { RulingPart } from "../case/parts/RulingPart";
import { SettlementPart } from "../case/parts/SettlementPart";
import { Timeline } from "../case/parts/Timeline";
import { useCase } from "../case/requests/getCase";
import { ChatPanel } from "../chat/ChatPanel";
import { NotesPart } from "../notes/NotesPart";
import { notesOf } from "../notes/requests";
import { BothSides } from "./BothSides";
import { InterestPart } from "./InterestPart";
import { PrecedentsPart } from "./PrecedentsPart";
import { QuestionsPart } from "./QuestionsPart";
import { precedentsOf } from "./requests/precedents";
import { sidesOf } from "./requests/sides";
import { SidesPart } from "./SidesPart";
import { useHearingKeys } from "./useHearingKeys";
import { VersionsPart } from "./VersionsPart";
import "./hearing.css";
import "../../ui/table.css";
import { ProceedingsPart } from "../record/ProceedingsPart";
import { RecordPart } from "../record/RecordPart";

const RuleForm = lazy(() => import("../case/commands/rule/RuleForm"));

const BenchKeys = lazy(() => import("./BenchKeys"));

const OF_THE_BENCH = ["rule", "decide-appeal"];

/** The form stands on the page, below what it judges: the arbitrator reads and writes at once. */
function Bench({ view, place }: { view: CaseView; place: RefObject<HTMLDivElement | null> }) {
  const [wanted, setWanted] = useState(false);
  const rule = view.allowedActions.find((a) => OF_THE_BENCH.includes(a.command));
  if (!rule) return null;
  return (
    <div ref={place} tabIndex={-1} className="bench-form">
      <Panel title={rule.label}>
        {wanted ? (
          <Suspense fallback={<ListSkeleton rows={2} />}>
            <RuleForm
              view={view}
              action={rule}
              onDone={() => setWanted(false)}
              onCancel={() => setWanted(false)}
            />
          </Suspense>
        ) : (
          <button
            type="button"
            className="as-bench"
            data-command={rule.command}
            onClick={() => setWanted(true)}
          >
            {rule.label}
            <span className="muted">{rule.consequence}</span>
          </button>
        )}
      </Panel>
    </div>
  );
}

function Hearing({ view }: { view: CaseView }) {
  const others = {
    ...view,
    allowedActions: view.allowedActions.filter((a) => !OF_THE_BENCH.includes(a.command)),
  };
  const { t } = useTranslation("arbitration");
  const [params] = useSearchParams();
  const [helping, setHelping] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const bench = useRef<HTMLDivElement>(null);
  useHearingKeys(page, bench, () => setHelping(true), helping || params.has("do"));
  return (
    <div className="stack hearing" ref={page}>
      <p className="keys">
        <Trans t={t} i18nKey="keys.line" components={{ kbd: <kbd /> }} />
      </p>
      <Suspense>{helping && <BenchKeys page="hearing" onClose={() => setHelping(false)} />}</Suspense>
      <Headline view={view} />
      <Actions view={others} />
      <SettlementPart view={view} />
      <RulingPart view={view} />
      <AppealPart view={view} />
      <QuestionsPart view={view} />
      <BothSides view={view} />
      <SidesPart caseId={view.id} />
      <ChatPanel orderId={view.orderId} />
      <div className="case-columns two">
        <Bench view={view} place={bench} />
        {view.hearing && view.viewer.role === "ARBITRATOR" && <PrecedentsPart caseId={view.id} />}
      </div>
      <VersionsPart view={view} />
      <div className="case-columns three">
        <div className="stack">
          <RequestPart view={view} folded={false} />
          <MoneyPart view={view} />
        </div>
        <div className="stack">
          <OrderPart view={view} />
        </div>
        <div className="stack">
          <HearingPart view={view} />
          {view.viewer.role === "ARBITRATOR" && <InterestPart view={view} />}
          <NotesPart caseId={view.id} />
          <PriorCases view={view} cases="/arbitration/cases" />
          <Timeline view={view} />
          <RecordPart caseId={view.id} />
          <ProceedingsPart caseId={view.id} role={view.viewer.role} />
        </div>
      </div>
    </div>
  );
}

export default function HearingPage() {
  const { t } = useTranslation("arbitration");
  const { id = "" } = useParams();
  const query = useCase(id);
  // What stands beside a long case is on its way while that is still being laid out.
  usePrefetchQuery(precedentsOf(id));
  usePrefetchQuery(sidesOf(id));
  usePrefetchQuery(notesOf(id));
  return (
    <div className="page">
      <p className="small">
        <Link to="/arbitration">{t("queue.title")}</Link>
      </p>
      <Loaded query={query}>{(view) => <Hearing key={view.id} view={view} />}</Loaded>
    </div>
  );
}
