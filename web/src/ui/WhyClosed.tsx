import { useTranslation } from "react-i18next";
import type { Closed } from "../api/types";
import { useFormat } from "./format";

/** A closed door: why, what is possible instead, and when it opens if that is known. */
export function WhyClosed({ closed }: { closed: Closed }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {closed.text} {closed.nextStep}
      {closed.retryAt && (
        <span className="muted"> {t("error.retryAt", { at: format.exact(closed.retryAt) })}</span>
      )}
    </>
  );
}
