import { Modal } from "antd";
import { useTranslation } from "react-i18next";

const KEYS = ["j", "k", "Enter", "x", "a", "r", "?"] as const;

/** What the keys do. Opened by `?`, closed by Escape. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("merchant");
  return (
    <Modal open title={t("keys.title")} footer={null} onCancel={onClose}>
      <dl className="keys-help">
        {KEYS.map((key) => (
          <div key={key} className="row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${key === "?" ? "help" : key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
