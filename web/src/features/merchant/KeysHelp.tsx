import { useTranslation } from "react-i18next";
import KeysList from "../../ui/KeysList";

const KEYS = ["j", "k", "Enter", "x", "a", "r", "?"] as const;

/** What the keys do. Opened by `?`, closed by Escape. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("merchant");
  return (
    <KeysList
      title={t("keys.title")}
      keys={KEYS.map((key) => [key, t(`keys.${key === "?" ? "help" : key}`)])}
      onClose={onClose}
    />
  );
}
