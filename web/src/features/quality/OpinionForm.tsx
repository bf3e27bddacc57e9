import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { BlindCase, Responsibility } from "../../api/types";
import { fromDecimal, toDecimal } from "../../ui/format";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { type DraftLine, total } from "../case/commands/rule/draft";
import { ResponsibilityFields } from "../case/commands/rule/ResponsibilityFields";
import { RuleLines } from "../case/commands/rule/RuleLines";
import { useJudge } from "./requests";
import "../case/commands/rule/rule.css";

/** What one would have decided. It changes nothing, so what it lacks is said and nothing is previewed. */
export function OpinionForm({ view }: { view: BlindCase }) {
  const { t } = useTranslation("quality");
  const go = useNavigate();
  const judge = useJudge(view.id);
  const [lines, setLines] = useState<DraftLine[]>(() =>
    view.lines.map((one) => ({
      line: one.line,
      title: one.line === 0 ? one.title : `${one.title} × ${one.quantity}`,
      asked: one.claimed,
      amount: toDecimal(one.claimed),
    })),
  );
  const [responsibility, setResponsibility] = useState<Responsibility>({
    buyer: 0,
    merchant: 0,
    carrier: 0,
    platform: 0,
  });
  const [reasons, setReasons] = useState("");
  const decided = lines.every(
    (one) => one.outcome && (one.outcome !== "PARTIAL" || fromDecimal(one.amount, one.asked.currency)),
  );
  const ready = decided && total(responsibility) === 100 && reasons.trim() !== "";
  const send = () =>
    judge.mutate(
      {
        lines: lines.map((one) => ({
          line: one.line,
          outcome: one.outcome,
          ...(one.outcome === "PARTIAL" ? { amount: fromDecimal(one.amount, one.asked.currency) } : {}),
        })),
        responsibility,
        reasons,
      },
      { onSuccess: () => go("/arbitration/reviews") },
    );
  return (
    <Panel title={t("opinion.title")}>
      <RuleLines lines={lines} money={false} onChange={setLines} />
      <ResponsibilityFields value={responsibility} onChange={setResponsibility} />
      <div className="field">
        <label htmlFor="opinion-reasons">{t("opinion.reasons")}</label>
        <Input.TextArea
          id="opinion-reasons"
          autoSize={{ minRows: 4 }}
          value={reasons}
          onChange={(e) => setReasons(e.target.value)}
        />
      </div>
      <p className="muted">{t("opinion.consequence")}</p>
      {judge.isError && <ProblemNote error={judge.error} />}
      <Button type="primary" disabled={!ready} loading={judge.isPending} onClick={send}>
        {t("opinion.send")}
      </Button>
    </Panel>
  );
}
