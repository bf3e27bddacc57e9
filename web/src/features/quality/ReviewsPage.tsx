import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { DataTable } from "../../ui/DataTable";
import { MoneyText } from "../../ui/MoneyText";
import { EmptyState, Loaded } from "../../ui/states";
import { Countdown } from "../../ui/Time";
import { useReviews } from "./requests";

/** What this arbitrator is to judge without knowing how it was ruled. */
export default function ReviewsPage() {
  const { t } = useTranslation("quality");
  const reviews = useReviews();
  return (
    <section className="page">
      <h1>{t("reviews.title")}</h1>
      <p className="muted">{t("reviews.how")}</p>
      <Loaded query={reviews}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState title={t("reviews.none")} how={t("reviews.noneHow")} />
          ) : (
            <DataTable
              items={list.items}
              rowKey={(one) => one.id}
              columns={[
                {
                  head: t("reviews.what"),
                  cell: (one) => <Link to={`/arbitration/reviews/${one.id}`}>{t("reviews.open")}</Link>,
                },
                { head: t("reviews.market"), cell: (one) => one.market },
                {
                  head: t("reviews.asked"),
                  right: true,
                  cell: (one) => <MoneyText value={one.asked} strong />,
                },
                { head: t("reviews.until"), cell: (one) => <Countdown dueAt={one.dueAt} /> },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
