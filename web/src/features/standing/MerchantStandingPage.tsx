import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { Entries, History, Restrictions, Score } from "./Parts";
import { useStanding } from "./requests";
import "./standing.css";

/** One merchant as the platform sees it, with what waits for its decision. */
export default function MerchantStandingPage() {
  const { t } = useTranslation("standing");
  const { market = "", merchant = "" } = useParams();
  const standing = useStanding(market, merchant);
  return (
    <section className="page">
      <p>
        <Link to="/operations/standings">{t("all.title")}</Link>
      </p>
      <h1>
        {standing.data?.merchantName ?? merchant} · {market}
      </h1>
      <Loaded query={standing}>
        {(known) => (
          <div className="stack">
            <div className="standing-top">
              <Score standing={known} />
              <Restrictions standing={known} />
            </div>
            <Entries standing={known} home="/operations" decides />
            <History standing={known} />
          </div>
        )}
      </Loaded>
    </section>
  );
}
