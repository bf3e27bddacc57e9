import { useTranslation } from "react-i18next";
import { EmptyState, Loaded, ProblemNote } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { NumberDetail } from "./NumberDetail";
import { useMetrics, useSaveMetrics } from "./requests/getMetrics";
import "./numbers.css";

/** The merchant's own numbers, named, defined and measured by the server. Which one is looked at stands in the address. */
export default function NumbersPage() {
  const { t } = useTranslation("merchant");
  const { params, set } = useAddressFilter();
  const metrics = useMetrics();
  const csv = useSaveMetrics();
  return (
    <section className="page">
      <div className="spread">
        <h1>{t("numbers.title")}</h1>
        <button
          type="button"
          className="linklike"
          disabled={csv.isPending}
          onClick={() => csv.mutate(undefined)}
        >
          {t("numbers.csv")}
        </button>
      </div>
      {csv.isError && <ProblemNote error={csv.error} />}
      <Loaded query={metrics}>
        {({ days, category, rows }) =>
          category === "" ? (
            <EmptyState title={t("numbers.empty")} how={t("numbers.emptyHow", { days })} />
          ) : (
            <>
              <p className="muted">{t("numbers.about", { days, category })}</p>
              <div className="numbers">
                {rows.map((row) => {
                  const chosen = (params.get("number") ?? rows[0]?.code) === row.code;
                  return (
                    <button
                      type="button"
                      className={chosen ? "card number chosen" : "card number"}
                      key={row.code}
                      data-number={row.code}
                      aria-pressed={chosen}
                      title={row.means}
                      onClick={() => set({ number: row.code })}
                    >
                      <span className="number-name">{row.text}</span>
                      <span className="number-value">
                        {row.value} <span className="muted">{row.unit}</span>
                      </span>
                      <span className="numbers-average">
                        {t("numbers.average", { value: row.average, unit: row.averageUnit })}
                        {row.code.endsWith("_RATE") &&
                          ` · ${t("numbers.of", { part: row.part, whole: row.whole })}`}
                      </span>
                    </button>
                  );
                })}
              </div>
              <NumberDetail
                key={params.get("number") ?? ""}
                code={params.get("number") ?? rows[0]?.code ?? ""}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
