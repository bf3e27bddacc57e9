import { useTranslation } from "react-i18next";
import { EmptyState, Loaded } from "../../ui/states";
import { useMetrics } from "./requests/getMetrics";
import "./numbers.css";

/** The merchant's own numbers, named and measured by the server. */
export default function NumbersPage() {
  const { t } = useTranslation("merchant");
  const metrics = useMetrics();
  return (
    <section className="page">
      <h1>{t("numbers.title")}</h1>
      <Loaded query={metrics}>
        {({ days, rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t("numbers.empty")} how={t("numbers.emptyHow", { days })} />
          ) : (
            <>
              <p className="muted">{t("numbers.about", { days })}</p>
              <dl className="numbers">
                {rows.map((row) => (
                  <div className="card" key={row.code}>
                    <dt>{row.text}</dt>
                    <dd>
                      {row.value} <span className="muted">{row.unit}</span>
                    </dd>
                    <dd className="numbers-average">
                      {t("numbers.average", { value: row.average, unit: row.unit })}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
