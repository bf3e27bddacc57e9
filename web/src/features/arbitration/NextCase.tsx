import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BenchQueue } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { Countdown } from "../../ui/Time";
import { useQueue, type useTakeAndOpen } from "./requests/queue";

const SHOWN = 5;

/** Why a case stands where it does in this arbitrator's queue, as the server says it. */
function Place({ queue, id }: { queue: BenchQueue; id: string }) {
  const place = queue.places.find((one) => one.caseId === id);
  return place ? <span className="muted small"> {place.text}</span> : null;
}

/** The case that is most urgent among those this arbitrator may hear, one press away, and what comes after it. */
export function NextCase({ take }: { take: ReturnType<typeof useTakeAndOpen> }) {
  const { t } = useTranslation("arbitration");
  const queue = useQueue();
  if (!queue.data) return null;
  const [next, ...later] = queue.data.items.slice(0, SHOWN);
  return (
    <Panel title={t("next.title", { held: queue.data.held })}>
      {queue.data.skills.length > 0 && (
        <p className="muted small">{t("next.skills", { skills: queue.data.skills.join(" · ") })}</p>
      )}
      {next ? (
        <div className="row">
          <span>
            {next.shopOrderId} · {next.title} {next.dueAt && <Countdown dueAt={next.dueAt} />}
            <Place queue={queue.data} id={next.id} />
          </span>
          <Button type="primary" loading={take.isPending} onClick={() => take.open(next.id)}>
            {t("next.take")}
          </Button>
        </div>
      ) : (
        <p className="muted">{t("next.none")}</p>
      )}
      {later.length > 0 && (
        <ol className="plain stack" aria-label={t("next.more")}>
          {later.map((one) => (
            <li key={one.id}>
              <Link to={`/arbitration/cases/${one.id}`}>
                {one.shopOrderId} · {one.title}
              </Link>{" "}
              {one.dueAt && <Countdown dueAt={one.dueAt} />}
              <span className="muted small"> {one.stateText} ·</span>
              <Place queue={queue.data} id={one.id} />
            </li>
          ))}
        </ol>
      )}
      {take.error && <ProblemNote error={take.error} />}
    </Panel>
  );
}
