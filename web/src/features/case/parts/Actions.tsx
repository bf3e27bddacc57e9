import { Button } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { AllowedAction, CaseView, ClosedAction } from "../../../api/types";
import { WhyClosed } from "../../../ui/WhyClosed";

const CommandDrawer = lazy(() => import("../commands/CommandDrawer"));

/** What is closed for one reason stands together: first what was asked for, then the particular reasons. */
function byReason(doors: ClosedAction[], chosen: string | null): ClosedAction[][] {
  const groups = new Map<string, ClosedAction[]>();
  for (const door of doors) {
    const why = [door.text, door.nextStep, door.retryAt].join(" ");
    groups.set(why, [...(groups.get(why) ?? []), door]);
  }
  const rank = (group: ClosedAction[]) => (group.some((door) => door.command === chosen) ? 0 : group.length);
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b));
}

/** Doors that are closed right now, with reason and what is possible instead; unfolded when the address asks for one. */
function ClosedDoors({ view, chosen }: { view: CaseView; chosen: string | null }) {
  const { t } = useTranslation("case");
  // Of a case that is over, every door is closed for that one reason, which the headline has said.
  if (!view.open || view.closedActions.length === 0) return null;
  return (
    <details open={view.closedActions.some((door) => door.command === chosen)}>
      <summary>{t("closed.title", { count: view.closedActions.length })}</summary>
      <ul className="plain closed-doors">
        {byReason(view.closedActions, chosen).map((doors) => (
          <li key={doors[0]?.command}>
            <strong>{doors.map((door) => door.label).join(" · ")}</strong>
            <br />
            {doors[0] && <WhyClosed closed={doors[0]} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ordered(actions: AllowedAction[]): AllowedAction[] {
  return actions.toSorted((a, b) => Number(b.primary) - Number(a.primary));
}

/**
 * What this viewer may do, as the server says it. The open form is part of the address (`?do=`), so that "back" closes
 * it and a list can lead straight to it. `inline` commands have their form on the page itself.
 */
export function Actions({ view, inline = [] }: { view: CaseView; inline?: string[] }) {
  const { t } = useTranslation("case");
  const [params, setParams] = useSearchParams();
  const [done, setDone] = useState<string>();
  const chosen = params.get("do");
  const possible = view.allowedActions.find((a) => a.command === chosen && !inline.includes(a.command));
  // A form that is being filled in stays when the door closes meanwhile: it says so, and nothing typed is lost.
  const opened = useRef<AllowedAction>(undefined);
  if (possible) opened.current = possible;
  const action = possible ?? (opened.current?.command === chosen ? opened.current : undefined);

  function choose(command: string | undefined) {
    setParams(
      (all) => {
        const next = new URLSearchParams(all);
        if (command) next.set("do", command);
        else next.delete("do");
        return next;
      },
      { replace: !command },
    );
  }

  return (
    <section className="actions" aria-label={t("actions.label")}>
      {done && <output className="actions-done">{t("actions.done", { what: done })}</output>}
      {view.allowedActions.length > 0 && (
        <div className="actions-buttons">
          {ordered(view.allowedActions).map((a) => (
            <Button
              key={a.command}
              data-command={a.command}
              size="large"
              type={a.primary ? "primary" : "default"}
              title={a.consequence}
              onClick={() => choose(a.command)}
            >
              {a.label}
            </Button>
          ))}
        </div>
      )}
      {view.allowedActions.length === 0 && view.open && <p className="muted">{t("actions.none")}</p>}
      <ClosedDoors view={view} chosen={chosen} />
      {action && (
        <Suspense>
          <CommandDrawer
            key={action.command}
            view={view}
            action={action}
            gone={!possible}
            onClose={() => choose(undefined)}
            onDone={() => {
              setDone(action.label);
              choose(undefined);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
