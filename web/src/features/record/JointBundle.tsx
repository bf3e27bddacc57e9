import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../../ui/states";
import { useSaveBundle } from "./requests";
import "../../ui/table.css";

/** As many as one bundle takes. */
const MOST = 200;

/** Several cases in one evidence bundle (J5), of one merchant or of several hit alike. */
export function JointBundle({ cases, none }: { cases: string[]; none: () => void }) {
  const { t } = useTranslation("record");
  const bundle = useSaveBundle();
  return (
    <div className="bulk-bar">
      <strong>{t("joint.chosen", { count: cases.length })}</strong>
      <Button
        type="primary"
        loading={bundle.isPending}
        disabled={cases.length > MOST}
        onClick={() => bundle.mutate(cases)}
      >
        {t("joint.download")}
      </Button>
      <button type="button" className="linklike" onClick={none}>
        {t("joint.none")}
      </button>
      <span className="muted small">
        {cases.length > MOST ? t("joint.tooMany", { count: MOST }) : t("joint.about")}
      </span>
      {bundle.data && (
        <output className="small">
          {t("part.made")} <code>{bundle.data.id}</code>
        </output>
      )}
      {bundle.error && <ProblemNote error={bundle.error} />}
    </div>
  );
}
