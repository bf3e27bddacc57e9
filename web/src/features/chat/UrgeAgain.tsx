import { useTranslation } from "react-i18next";
import { useFormat } from "../../ui/format";

/** When the next nudge is possible. */
export function UrgeAgain({ at }: { at: string }) {
  const { t } = useTranslation("chat");
  return <span className="muted small">{t("urgedUntil", { at: useFormat().exact(at) })}</span>;
}
