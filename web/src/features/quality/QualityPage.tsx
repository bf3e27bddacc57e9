import { useTranslation } from "react-i18next";
import { Loaded, ProblemNote } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { Arbitrators } from "./Arbitrators";
import { Decided, Grounds } from "./Decided";
import { HearingList } from "./HearingList";
import { Rejudged, SamplePart } from "./Rejudged";
import { useQuality, useSaveOverturned } from "./requests";
import "./quality.css";

/** How the bench does, for those who lead it. The days that are counted stand in the address. */
export default function QualityPage({ home, operates = false }: { home: string; operates?: boolean }) {
  const { t } = useTranslation("quality");
  const { params, set } = useAddressFilter();
  const days = { from: params.get("from"), to: params.get("to") };
  const quality = useQuality(days);
  const csv = useSaveOverturned();
  return (
    <section className="page">
      <div className="spread">
        <h1>{t("title")}</h1>
        <button
          type="button"
          className="linklike"
          disabled={csv.isPending || !quality.data}
          onClick={() => csv.mutate(days)}
        >
          {t("csv")}
        </button>
      </div>
      {csv.isError && <ProblemNote error={csv.error} />}
      <Loaded query={quality}>
        {(view) => (
          <div className="stack">
            <HearingList
              title={t("overdue.title")}
              none={t("overdue.none")}
              items={view.overdue}
              home={home}
            />
            <HearingList title={t("today.title")} none={t("today.none")} items={view.dueToday} home={home} />
            <HearingList
              title={t("sign.title")}
              none={t("sign.none")}
              items={view.toSign}
              home={home}
              signing
            />
            <div className="row quality-days">
              <label>
                {t("days.from")}{" "}
                <input type="date" value={view.from} onChange={(e) => set({ from: e.target.value })} />
              </label>
              <label>
                {t("days.to")}{" "}
                <input type="date" value={view.to} onChange={(e) => set({ to: e.target.value })} />
              </label>
              <span className="muted small">{t("days.how")}</span>
            </div>
            <Arbitrators view={view} appoints={operates} />
            <div className="quality-pair">
              <Decided view={view} />
              <Grounds view={view} />
            </div>
            <Rejudged view={view} home={home} />
            <SamplePart view={view} raises={operates} />
          </div>
        )}
      </Loaded>
    </section>
  );
}
