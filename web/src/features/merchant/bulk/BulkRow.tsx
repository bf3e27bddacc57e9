import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CaseSummary } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { ProblemNote } from "../../../ui/states";
import { usePreview } from "../../case/requests/previewCommand";
import type { Answer, Errand } from "./useBulk";

/** One of many: what would happen, in the words of the rules that will decide it; then what did. */
export function BulkRow(props: {
  one: CaseSummary;
  errand: Errand;
  answer: Answer;
  /** Whether the rules would take it now; unknown while they are being asked. */
  onKnown: (caseId: string, possible: boolean) => void;
}) {
  const { t } = useTranslation("merchant");
  const { one, errand, answer, onKnown } = props;
  const path = `/cases/${errand.caseId}/${errand.command}`;
  const preview = usePreview(path, errand.body, answer.is === "waiting");
  const known = preview.isSuccess || preview.isError;
  useEffect(() => {
    if (known) onKnown(one.id, preview.isSuccess);
  }, [known, preview.isSuccess, one.id, onKnown]);
  return (
    <li className="bulk-row" data-bulk={one.id} data-answer={answer.is}>
      <div className="spread">
        <strong>{one.title}</strong>
        <MoneyText value={one.asked} strong />
      </div>
      <p className="muted small">
        {one.buyer.name} · {one.reasonText} · {one.shopOrderId}
      </p>
      {answer.is === "waiting" && preview.isPending && <p className="muted">{t("bulk.asking")}</p>}
      {answer.is === "waiting" && preview.isError && <ProblemNote error={preview.error} />}
      {answer.is === "waiting" && preview.isSuccess && (
        <p>{preview.data.wouldHappen.map((event) => event.text).join(" ")}</p>
      )}
      {answer.is === "sending" && <p className="muted">{t("bulk.sending")}</p>}
      {answer.is === "done" && (
        <p className="bulk-done">
          <strong>{t("bulk.done")}</strong>{" "}
          {preview.data?.wouldHappen.map((event) => event.text).join(" ") ?? ""}
        </p>
      )}
      {answer.is === "refused" && <ProblemNote error={answer.error} />}
    </li>
  );
}
