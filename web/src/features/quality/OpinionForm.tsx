import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { BlindCase, Funder, Responsibility } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { WordsField } from "../../ui/WordsField";
import { areDecided, type DraftLine, linesOf, openLines, total } from "../case/commands/rule/draft";
import { FunderField } from "../case/commands/rule/FunderField";
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
    openLines(view.lines.map((one) => ({ ...one, amount: one.claimed }))),
  );
  const [responsibility, setResponsibility] = useState<Responsibility>({
    buyer: 0,
    merchant: 0,
    carrier: 0,
    platform: 0,
  });
  const [funder, setFunder] = useState<Funder>("MERCHANT");
  const [reasons, setReasons] = useState("");
  const ready = areDecided(lines) && total(responsibility) === 100 && reasons.trim() !== "";
  const send = () =>
    judge.mutate(
      {
        lines: linesOf(lines),
        responsibility,
        funder,
        reasons,
      },
      { onSuccess: () => go("/arbitration/reviews") },
    );
  return (
    <Panel title={t("opinion.title")}>
      <RuleLines lines={lines} money={false} onChange={setLines} />
      <ResponsibilityFields value={responsibility} onChange={setResponsibility} />
      <FunderField value={funder} onChange={setFunder} />
      <WordsField
        id="opinion-reasons"
        label={t("opinion.reasons")}
        rows={4}
        value={reasons}
        onChange={setReasons}
      />
      <p className="muted">{t("opinion.consequence")}</p>
      {judge.isError && <ProblemNote error={judge.error} />}
      <Button type="primary" disabled={!ready} loading={judge.isPending} onClick={send}>
        {t("opinion.send")}
      </Button>
    </Panel>
  );
}
