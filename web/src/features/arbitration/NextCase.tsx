import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { Countdown } from "../../ui/Time";
import { useQueue, useTake } from "./requests/queue";

/** The case that is most urgent among those this arbitrator may hear, one press away. */
export function NextCase() {
  const { t } = useTranslation("arbitration");
  const go = useNavigate();
  const queue = useQueue();
  const take = useTake();
  if (!queue.data) return null;
  const next = queue.data.items[0];
  return (
    <Panel title={t("next.title", { held: queue.data.held })}>
      {next ? (
        <div className="row">
          <span>
            {next.shopOrderId} · {next.title} {next.dueAt && <Countdown dueAt={next.dueAt} />}
          </span>
          <Button
            type="primary"
            loading={take.isPending}
            onClick={() => take.mutate(next.id, { onSuccess: () => go(`/arbitration/cases/${next.id}`) })}
          >
            {t("next.take")}
          </Button>
        </div>
      ) : (
        <p className="muted">{t("next.none")}</p>
      )}
      {take.error && <ProblemNote error={take.error} />}
    </Panel>
  );
}
