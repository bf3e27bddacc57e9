import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordRetention, RecordState } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { Loaded, ProblemNote } from "../../ui/states";
import { Ago, Exact } from "../../ui/Time";
import { useCheckRecord, useRecordState, useRetention } from "./requests/record";

function Signed({ state }: { state: RecordState }) {
  const { t } = useTranslation("operations");
  const { stamps } = state;
  return (
    <dl className="facts">
      <dt>{t("record.signed")}</dt>
      <dd>{t("record.signedOf", { signed: state.signed, count: state.events })}</dd>
      <dt>{t("record.signedAt")}</dt>
      <dd>{state.signedAt ? <Ago at={state.signedAt} /> : t("record.never")}</dd>
      <dt>{t("record.signs")}</dt>
      <dd>{t(state.signs ? "record.yes" : "record.noKey")}</dd>
      <dt>{t("record.stamps")}</dt>
      <dd>
        {stamps.authority
          ? t(stamps.newest ? "record.stamped" : "record.unstamped", { authority: stamps.authority })
          : t("record.stampsOff")}
      </dd>
      <dt>{t("record.audit")}</dt>
      <dd>
        {t("record.auditAt", {
          level: state.audit.level,
          tile: state.audit.tile,
          tiles: state.audit.tiles,
          count: state.audit.rounds,
        })}
      </dd>
      <dt>{t("record.checkedAt")}</dt>
      <dd>{state.audit.checkedAt ? <Exact at={state.audit.checkedAt} /> : t("record.notChecked")}</dd>
    </dl>
  );
}

function Findings({ found }: { found: RecordState["found"] }) {
  const { t } = useTranslation("operations");
  return (
    <>
      <h2>{t("record.found")}</h2>
      <DataTable
        items={found}
        rowKey={(each) => `${each.stream} ${each.version} ${each.kind}`}
        columns={[
          { head: t("record.kind"), cell: (each) => t(`record.finding.${each.kind}`) },
          { head: t("record.stream"), cell: (each) => <code>{each.stream}</code> },
          { head: t("record.version"), right: true, cell: (each) => each.version },
        ]}
      />
    </>
  );
}

/** V5: how long what is over is kept, and what goes sooner when a buyer asks. */
function RetentionTable() {
  const { t } = useTranslation("operations");
  const retention = useRetention();
  return (
    <>
      <h2>{t("record.retention")}</h2>
      <p className="muted small">{t("record.retentionAbout")}</p>
      <Loaded query={retention}>
        {(markets) => (
          <DataTable
            items={markets}
            rowKey={(each) => each.market}
            columns={[
              {
                head: t("record.market"),
                cell: (each) => t(`common:market.${each.market}`, { defaultValue: each.market }),
              },
              ...(["files", "addresses", "words", "onRequest"] as const).map((kind) => ({
                head: t(`record.keeps.${kind}`),
                right: true,
                cell: (each: RecordRetention) => t("record.days", { count: each[kind] }),
              })),
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

/** V2: what an operator has to know of the record, and the check of all of it. */
export default function RecordHealthPage() {
  const { t } = useTranslation("operations");
  const record = useRecordState();
  const check = useCheckRecord();
  return (
    <section className="page narrow">
      <h1>{t("record.title")}</h1>
      <p className="muted">{t("record.about")}</p>
      <Loaded query={record}>
        {(state) => (
          <>
            <div className={state.sound ? "actions-done" : "problem"} role="status">
              {t(state.sound ? "record.sound" : "record.broken")}
              {state.contradicts && <p>{t("record.contradicts")}</p>}
            </div>
            <Signed state={state} />
            <p>
              <Button
                disabled={state.audit.checking}
                loading={check.isPending}
                onClick={() => check.mutate()}
              >
                {t(state.audit.checking ? "record.checking" : "record.check")}
              </Button>
            </p>
            {check.isError && <ProblemNote error={check.error} />}
            {state.found.length > 0 && <Findings found={state.found} />}
            <h2>{t("record.keys")}</h2>
            <DataTable
              items={state.keys}
              rowKey={(key) => key.id}
              columns={[
                { head: t("record.key"), cell: (key) => <code>{key.verifierKey}</code> },
                { head: t("record.since"), cell: (key) => <Exact at={key.since} /> },
                {
                  head: t("record.until"),
                  cell: (key) => (key.until ? <Exact at={key.until} /> : t("record.current")),
                },
              ]}
            />
          </>
        )}
      </Loaded>
      <RetentionTable />
    </section>
  );
}
