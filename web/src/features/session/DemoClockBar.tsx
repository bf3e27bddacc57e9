import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useMarketNow } from "../../api/clock";
import { useFormat } from "../../ui/format";
import { ProblemNote } from "../../ui/states";
import { useAdvanceClock } from "./requests/advanceClock";
import { useDemo } from "./requests/getDemo";
import { useSession } from "./requests/getSession";
import "./clock.css";

const STEPS = [
  { id: "hour", advance: "PT1H" },
  { id: "sixHours", advance: "PT6H" },
  { id: "day", advance: "PT24H" },
  { id: "week", advance: "PT168H" },
] as const;

/** The demo market's own time, and the means to wait without waiting. */
export function DemoClockBar() {
  const { t } = useTranslation();
  const demo = useDemo();
  const session = useSession();
  const format = useFormat();
  const now = useMarketNow();
  const advance = useAdvanceClock();
  if (!demo.data?.enabled) return null;
  return (
    <section className="clock-bar" aria-label={t("clock.label")}>
      <span>
        {t("clock.now")} <strong className="clock-now">{format.exact(now)}</strong>
        <span className="clock-zone"> ({format.zone})</span>
      </span>
      {session.data && (
        <span className="row clock-steps">
          {STEPS.map((step) => (
            <Button
              key={step.id}
              size="small"
              disabled={advance.isPending}
              loading={advance.isPending && advance.variables === step.advance}
              onClick={() => advance.mutate(step.advance)}
            >
              {t(`clock.step.${step.id}`)}
            </Button>
          ))}
        </span>
      )}
      {advance.isError && <ProblemNote error={advance.error} />}
    </section>
  );
}
