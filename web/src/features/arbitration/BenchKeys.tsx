import { useTranslation } from "react-i18next";
import KeysList from "../../ui/KeysList";

/** Every key of each page of the bench has its words in both languages, which a test holds. */
export const BENCH_KEYS = {
  queue: ["j", "k", "Enter", "t", "?"],
  hearing: ["j", "k", "n", "p", "r", "m", "?"],
} as const;

/** What the keys of a page of the bench do. */
export default function BenchKeys(props: { page: keyof typeof BENCH_KEYS; onClose: () => void }) {
  const { t } = useTranslation("arbitration");
  return (
    <KeysList
      title={t("keys.title")}
      keys={BENCH_KEYS[props.page].map((key) => [key, t(`keys.${props.page}.${key === "?" ? "help" : key}`)])}
      onClose={props.onClose}
    />
  );
}
