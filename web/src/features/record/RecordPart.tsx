import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Panel } from "../../ui/Panel";
import { ProblemNote } from "../../ui/states";
import { useSaveBundle, useSaveReceipt } from "./requests";

/** What a party takes home: the receipt that nobody can argue with, and everything in one file. */
export function RecordPart({ caseId }: { caseId: string }) {
  const { t } = useTranslation("record");
  const receipt = useSaveReceipt(caseId);
  const bundle = useSaveBundle();
  return (
    <Panel title={t("part.title")} extra={<Link to="/record">{t("part.check")}</Link>}>
      <p className="muted small">{t("part.about")}</p>
      <p className="row">
        <Button loading={bundle.isPending} onClick={() => bundle.mutate([caseId])}>
          {t("part.bundle")}
        </Button>
        <Button loading={receipt.isPending} onClick={() => receipt.mutate()}>
          {t("part.receipt")}
        </Button>
      </p>
      {bundle.data && (
        <output className="small">
          {t("part.made")} <code>{bundle.data.id}</code>
          <br />
          {t("part.verify")} <Link to="/record">{t("part.keys")}</Link>
        </output>
      )}
      {bundle.error && <ProblemNote error={bundle.error} />}
      {receipt.error && <ProblemNote error={receipt.error} />}
    </Panel>
  );
}
