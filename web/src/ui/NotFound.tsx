import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "./states";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="page narrow">
      <EmptyState
        title={t("notFound.title")}
        how={t("notFound.how")}
        action={<Link to="/">{t("notFound.home")}</Link>}
      />
    </div>
  );
}
