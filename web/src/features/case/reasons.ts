import { useTranslation } from "react-i18next";

interface Reason {
  code: string;
  text: string;
  requiresPhotos: number;
}

/** Reasons to choose from, each with the photos it will not do without. */
export function useReasonOptions() {
  const { t } = useTranslation("case");
  return (reasons: Reason[]) =>
    reasons.map((reason) => ({
      value: reason.code,
      label: reason.text,
      note: reason.requiresPhotos > 0 ? t("form.needsPhotos", { count: reason.requiresPhotos }) : undefined,
    }));
}
