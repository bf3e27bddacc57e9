import { Button, Drawer } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseSummary } from "../../../api/types";
import { sum, useFormat } from "../../../ui/format";
import { useNarrow } from "../../../ui/useNarrow";
import { plainYes } from "../answers";
import { BulkRow } from "./BulkRow";
import { type Errand, useBulk } from "./useBulk";
import "./bulk.css";

/**
 * Yes to many at once: first what each yes leads to, then one answer per case. The cases are those that were chosen when
 * it was opened; what moves on meanwhile is refused by itself.
 */
export default function BulkAgree(props: { cases: CaseSummary[]; onClose: () => void }) {
  const { t } = useTranslation("merchant");
  const format = useFormat();
  const narrow = useNarrow();
  const { answerOf, run, busy } = useBulk();
  const [possible, setPossible] = useState<Record<string, boolean>>({});
  const onKnown = useCallback(
    (id: string, is: boolean) => setPossible((all) => (all[id] === is ? all : { ...all, [id]: is })),
    [],
  );
  const rows = props.cases.flatMap((one) => {
    const errand = plainYes(one);
    return errand ? [{ one, errand }] : [];
  });
  const count = (is: string) => rows.filter(({ one }) => answerOf(one.id).is === is).length;
  const asked = rows.every(({ one }) => one.id in possible);
  const open = rows.filter(({ one }) => possible[one.id] && answerOf(one.id).is !== "done");
  const value = sum(
    open.map(({ one }) => one.asked),
    rows[0]?.one.asked.currency ?? "CNY",
  );
  const begun = rows.length > count("waiting");
  const errands: Errand[] = open.map(({ errand }) => errand);
  return (
    <Drawer
      open
      title={t("bulk.title", { count: rows.length })}
      placement={narrow ? "bottom" : "right"}
      size={narrow ? "92%" : 620}
      mask={{ closable: false }}
      onClose={props.onClose}
      footer={
        <div className="row">
          {open.length > 0 && (
            <Button
              type="primary"
              size="large"
              className="bulk-send"
              loading={busy}
              disabled={!asked}
              onClick={() => void run(errands)}
            >
              {begun ? t("bulk.again", { count: open.length }) : t("bulk.send", { count: open.length })}
            </Button>
          )}
          <Button size="large" onClick={props.onClose} disabled={busy}>
            {t("common:action.close")}
          </Button>
        </div>
      }
    >
      <p className="consequence" aria-live="polite">
        {begun
          ? t("bulk.result", { done: count("done"), refused: count("refused") })
          : t("bulk.about", { amount: format.money(value), count: open.length })}
      </p>
      {props.cases.length > rows.length && (
        <p className="muted">{t("bulk.left", { count: props.cases.length - rows.length })}</p>
      )}
      <ul className="plain bulk">
        {rows.map(({ one, errand }) => (
          <BulkRow key={one.id} one={one} errand={errand} answer={answerOf(one.id)} onKnown={onKnown} />
        ))}
      </ul>
    </Drawer>
  );
}
