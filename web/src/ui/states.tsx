import type { UseQueryResult } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/http";
import { useFormat } from "./format";
import "./states.css";

/** Keeps the shape of what is coming, so that nothing jumps when it arrives. */
export function ListSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <output className="stack" aria-label={t("state.loading")}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div className="card" key={i}>
          <Skeleton active title={{ width: "40%" }} paragraph={{ rows: 2 }} />
        </div>
      ))}
    </output>
  );
}

export function EmptyState(props: { title: string; how?: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      {props.how && <p className="muted">{props.how}</p>}
      {props.action}
    </div>
  );
}

/** Not for this person, or not there: asking again changes nothing. */
const FOR_GOOD = [403, 404];

/** What happened and what to do about it; a code is shown only small, for whoever helps. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const body = error instanceof Problem ? error.body : undefined;
  const mayEnd = !body || !FOR_GOOD.includes(body.status);
  return (
    <div className="problem" role="alert">
      <strong>{body?.title ?? t("error.unexpected")}</strong>
      {body?.detail && body.detail !== body.title && <p>{body.detail}</p>}
      {body?.nextStep && <p className="problem-next">{body.nextStep}</p>}
      {body?.retryAt && <p>{t("error.retryAt", { at: format.exact(body.retryAt) })}</p>}
      {!body && <p>{t("error.unexpectedNext")}</p>}
      {onRetry && mayEnd && (
        <Button size="small" onClick={onRetry}>
          {t("action.retry")}
        </Button>
      )}
    </div>
  );
}

/** The answer to what was just sent, brought into sight wherever the button stood. */
export function AnswerNote({ error }: { error: unknown }) {
  const note = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is a new one to read
  useEffect(() => note.current?.scrollIntoView({ block: "center" }), [error]);
  return (
    <div ref={note}>
      <ProblemNote error={error} />
    </div>
  );
}

/** Loading, failed or there: the three states that every asked-for thing has. */
export function Loaded<T>(props: {
  query: UseQueryResult<T>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
        {props.children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return props.skeleton ?? <ListSkeleton />;
}
