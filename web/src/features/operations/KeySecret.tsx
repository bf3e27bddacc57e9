import { Typography } from "antd";
import { useTranslation } from "react-i18next";

/** A secret that is shown this once. */
export function KeySecret({ secret }: { secret: string }) {
  const { t } = useTranslation("operations");
  return (
    <div className="consequence key-secret" role="status">
      <strong>{t("keys.once")}</strong>
      <p>
        <Typography.Text code copyable>
          {secret}
        </Typography.Text>
      </p>
    </div>
  );
}
