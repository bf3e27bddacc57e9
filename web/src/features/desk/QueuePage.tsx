import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { QueueRow } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Ago, Countdown } from "../../ui/Time";
import { useAddressFilter } from "../../ui/useAddressFilter";
import "../chat/chat.css";
import "../service/service.css";
import { useQueue } from "./requests/desk";

const VIEWS = ["WAITING", "MINE", "RAISED", "ALL"];

function Row({ row, base }: { row: QueueRow; base: string }) {
  const { t } = useTranslation("desk");
  return (
    <li>
      <Link className="card chat-item" to={`${base}/conversations/${row.id}`}>
        <span className="spread">
          <strong>{row.buyerName}</strong>
          <span className="muted small">
            {row.waitingSince ? (
              <>
                {t("waitingSince")} <Ago at={row.waitingSince} />
              </>
            ) : (
              row.lastAt && <Ago at={row.lastAt} />
            )}
          </span>
        </span>
        <span className="small">
          {row.handedToMe ? <strong>{row.stateText}</strong> : row.stateText}
          {row.state === "WITH_AGENT" && ` · ${row.agent}`}
          {row.raised && <strong> · {t("raised")}</strong>}
          {row.dueAt && (
            <>
              {" · "}
              <Countdown dueAt={row.dueAt} compact />
            </>
          )}
        </span>
        {row.handedBy && (
          <span className="small desk-handed">
            {t("handedBy", { name: row.handedBy, note: row.handedNote })}
          </span>
        )}
        <span className="chat-last">{row.lastText}</span>
      </Link>
    </li>
  );
}

/** Who waits for a person, the longest first. `base` is where the desk is in the reader's room; `looks`: no agent. */
export default function QueuePage({ base = "/desk", looks }: { base?: string; looks?: boolean }) {
  const { t } = useTranslation("desk");
  const { params, set } = useAddressFilter();
  const view = params.get("view") ?? "WAITING";
  const queue = useQueue(view);
  const first = queue.data?.pages[0];
  return (
    <section className="page narrow">
      <div className="spread">
        <h1>{t("queue")}</h1>
        {first && (
          <span className="muted">{t("counts", { waiting: first.waiting, raised: first.raised })}</span>
        )}
      </div>
      <Tabs
        label={t("show")}
        value={view}
        onChange={(next) => set({ view: next === "WAITING" ? "" : next })}
        tabs={VIEWS.filter((one) => !looks || one !== "MINE").map((one) => ({
          value: one,
          label:
            one === "MINE" && first && first.handed > 0
              ? t("mineHanded", { count: first.handed })
              : t(`view.${one}`),
        }))}
      />
      <Pages query={queue} empty={<EmptyState title={t("empty")} how={t("emptyHow")} />}>
        {(rows: QueueRow[]) => (
          <ul className="plain stack">
            {rows.map((row) => (
              <Row key={row.id} row={row} base={base} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
}
