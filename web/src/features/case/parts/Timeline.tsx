import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../api/types";
import { Panel } from "../../../ui/Panel";
import { Exact } from "../../../ui/Time";

/** Newest first for reading; the record itself is oldest first. */
export function Timeline({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  return (
    <Panel title={t("timeline.title")}>
      <ol className="plain timeline" reversed>
        {view.timeline.toReversed().map((event) => (
          <li key={`${event.version}-${event.type}`}>
            <span className="timeline-text">{event.text}</span>
            <span className="muted small">
              {t(`common:role.${event.actor.role}`)}
              {event.actor.name ? ` ${event.actor.name}` : ""}
              {event.actor.agent && ` (${t("timeline.byAgent", { name: event.actor.agent })})`} ·{" "}
              <Exact at={event.at} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
