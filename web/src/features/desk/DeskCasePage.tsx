import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { CaseColumns } from "../case/CaseColumns";
import { useCase } from "../case/requests/getCase";

/** The whole case; while the agent holds the buyer's conversation, with what the buyer may do. */
export default function DeskCasePage() {
  const { t } = useTranslation("desk");
  const { id = "" } = useParams();
  const query = useCase(id);
  return (
    <div className="page">
      <p className="small">
        <Link to="/desk?view=MINE">{t("view.MINE")}</Link>
      </p>
      <Loaded query={query}>
        {(view) => (
          <>
            {view.viewer.role === "BUYER" && (
              <output className="actions-done">{t("actingFor", { name: view.buyer.name })}</output>
            )}
            <CaseColumns view={view} home="/desk" />
          </>
        )}
      </Loaded>
    </div>
  );
}
