import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { Closed, Eligibility, EligibleType, OrderView } from "../../api/types";
import { AnswerNote, EmptyState, Loaded } from "../../ui/states";
import { WhyClosed } from "../../ui/WhyClosed";
import { ids, StatementFields } from "../case/commands/StatementFields";
import { isForGoods } from "../case/goods";
import { PreviewNote } from "../case/parts/PreviewNote";
import { useOrder } from "../order/requests/getOrder";
import { type ApplyDraft, chosenLines, mostUnits, useApplyDraft } from "./draft";
import { useApply } from "./requests/apply";
import { useEligibility } from "./requests/getEligibility";
import { WhatHappened } from "./WhatHappened";
import { WhatYouGet } from "./WhatYouGet";
import { WhatYouWant } from "./WhatYouWant";
import "./apply.css";

const STEPS = ["happened", "want", "get", "proof"] as const;

/** What the entries of a step still lack, in the order in which they are asked for. */
function lacking(draft: ApplyDraft, shipped: boolean, step: number) {
  const lacks = {
    which: step === 0 && chosenLines(draft).length === 0,
    received: step === 0 && shipped && draft.received === undefined,
    reason: step === 0 && !draft.reason,
    want: step === 1 && !draft.type,
  };
  return (Object.keys(lacks) as (keyof typeof lacks)[]).filter((each) => lacks[each]);
}

/** How far the entries carry: a step opens only when those before it are answered. */
function reachable(draft: ApplyDraft, shipped: boolean): number {
  if (lacking(draft, shipped, 0).length > 0) return 0;
  return draft.type ? 3 : 1;
}

function Progress({ step }: { step: number }) {
  const { t } = useTranslation("buyer");
  return (
    <ol className="plain steps">
      {STEPS.map((name, i) => (
        <li
          key={name}
          className={i < step ? "past" : undefined}
          aria-current={i === step ? "step" : undefined}
        >
          {t(`apply.steps.${name}`)}
        </li>
      ))}
    </ol>
  );
}

function Application(props: { order: OrderView; eligibility: Eligibility; home: string }) {
  const { order, eligibility, home } = props;
  const { t } = useTranslation(["buyer", "case", "order"]);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { draft, change, forget } = useApplyDraft(eligibility);
  const [busy, setBusy] = useState(false);
  const apply = useApply();
  const shipped = order.status !== "UNSHIPPED";
  const far = reachable(draft, shipped);
  const step = Math.min(Number(params.get("step") ?? "0") || 0, far);
  const lacks = lacking(draft, shipped, step);
  const reason = eligibility.reasons.find((r) => r.code === draft.reason);
  const top = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is a new page to whoever reads or listens
  useEffect(() => top.current?.focus(), [step]);

  const go = (to: number) => setParams({ step: String(to) });
  const body = {
    orderId: order.id,
    type: draft.type ?? "REFUND_ONLY",
    reason: draft.reason ?? "",
    goodsReceived: shipped && draft.received === true,
    lines: chosenLines(draft),
    includeFreight:
      !isForGoods(draft.type) && eligibility.freightIncluded && (reason?.freightRefundable ?? false),
    statement: draft.statement.trim(),
    evidence: ids(draft.evidence),
  };
  const claimed = eligibility.claims.reached && eligibility.claims.reasons.includes(body.reason);
  async function send() {
    const receipt = await apply.mutateAsync(body).catch(() => undefined);
    if (!receipt) return;
    forget();
    navigate(`${home}/cases/${receipt.id}?sent=1`, { replace: true });
  }

  return (
    <div className="card">
      <Progress step={step} />
      <h1 ref={top} tabIndex={-1}>
        {t(`apply.ask.${STEPS[step]}`)}
      </h1>
      {step === 0 && <WhatHappened order={order} eligibility={eligibility} draft={draft} change={change} />}
      {step === 1 && <WhatYouWant eligibility={eligibility} draft={draft} change={change} />}
      {step >= 2 && draft.type === "REFUND_ONLY" && claimed && (
        <p className="consequence">{eligibility.claims.text}</p>
      )}
      {step === 2 && <WhatYouGet order={order} eligibility={eligibility} reason={reason} draft={draft} />}
      {step === 3 && (
        <StatementFields
          orderId={order.id}
          label={t("apply.statement")}
          hint={t("apply.statementHint")}
          evidenceHint={
            reason && reason.requiresPhotos > 0
              ? [
                  t("case:form.needsPhotos", { count: reason.requiresPhotos }),
                  eligibility.proof.reasons.includes(reason.code) && eligibility.proof.text,
                ]
                  .filter(Boolean)
                  .join(" ")
              : undefined
          }
          said={{
            text: draft.statement,
            evidence: draft.evidence,
            busy,
            setText: (statement) => change({ statement }),
            setEvidence: (evidence) => change({ evidence }),
            setBusy,
          }}
        />
      )}
      {step === 3 && (
        <PreviewNote
          path="/cases"
          body={body}
          ready={body.statement !== "" && !busy && draft.evidence.length >= (reason?.requiresPhotos ?? 0)}
        />
      )}
      {step === 3 && apply.isError && <AnswerNote error={apply.error} />}
      <div className="apply-buttons">
        {lacks.length > 0 && (
          <p className="muted small" role="status">
            {t("case:rule.lacks")} {lacks.map((l) => t(`apply.lack.${l}`)).join(" · ")}
          </p>
        )}
        {step < 3 ? (
          <Button type="primary" size="large" disabled={lacks.length > 0} onClick={() => go(step + 1)}>
            {t("common:action.next")}
          </Button>
        ) : (
          <Button
            type="primary"
            size="large"
            loading={apply.isPending}
            disabled={busy}
            onClick={() => void send()}
          >
            {t("apply.send")}
          </Button>
        )}
        {step > 0 && (
          <Button size="large" onClick={() => go(step - 1)}>
            {t("common:action.back")}
          </Button>
        )}
      </div>
    </div>
  );
}

function distinct(types: EligibleType[]): Closed[] {
  const reasons = types.flatMap((type) => (type.closed ? [type.closed] : []));
  return reasons.filter((one, i) => reasons.findIndex((other) => other.code === one.code) === i);
}

/** Nothing open: why, for each line, and what to do instead. Never a dead end. */
function AllClosed(props: { eligibility: Eligibility; order: OrderView; home: string }) {
  const { eligibility, order, home } = props;
  const { t } = useTranslation(["buyer", "case"]);
  return (
    <div className="card">
      <h1>{t("apply.allClosed")}</h1>
      <ul className="plain stack">
        {eligibility.lines.map((line) => (
          <li key={line.line}>
            <strong>{line.title}</strong>
            {distinct(line.types).map((closed) => (
              <p key={closed.code}>
                <WhyClosed closed={closed} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p className="row">
        {order.cases.map((one) => (
          <Link key={one.id} className="as-button" to={`${home}/cases/${one.id}`}>
            {t(`case:type.${one.type}`)}
            {one.stateText && ` · ${one.stateText}`}
          </Link>
        ))}
        <Link className="as-button" to={`${home}/orders/${order.id}`}>
          {t("apply.toOrder")}
        </Link>
      </p>
    </div>
  );
}

/** `home` is the room of whoever applies: the buyer, or the agent who serves them. */
export default function ApplyPage({ home }: { home: string }) {
  const { t } = useTranslation("buyer");
  const { id = "" } = useParams();
  const order = useOrder(id);
  const eligibility = useEligibility(id);
  return (
    <div className="page narrow stack">
      <p className="small">
        <Link to={`${home}/orders/${id}`}>{t("apply.toOrder")}</Link>
      </p>
      <Loaded query={order}>
        {(found) => (
          <Loaded query={eligibility}>
            {(answer) => {
              if (answer.lines.length === 0) return <EmptyState title={t("apply.allClosed")} />;
              if (answer.lines.every((line) => mostUnits(line.types) === 0))
                return <AllClosed eligibility={answer} order={found} home={home} />;
              return <Application order={found} eligibility={answer} home={home} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
