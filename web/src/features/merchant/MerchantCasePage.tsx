import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { CaseColumns } from "../case/CaseColumns";
import { useCase } from "../case/requests/getCase";

export default function MerchantCasePage() {
  const { t } = useTranslation("merchant");
  const { id = "" } = useParams();
  const query = useCase(id);
  return (
    <div className="page">
      <p className="small">
        <Link to="/merchant">{t("todo.title")}</Link>
      </p>
      <Loaded query={query}>{(view) => <CaseColumns view={view} home="/merchant" />}</Loaded>
    </div>
  );
}
