import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { Lessons } from "./EntryCard";
import { Entries, History, PenaltyTable, Restrictions, Score } from "./Parts";
import { useLessons, useOwnStanding } from "./requests";
import "./standing.css";

/** M1–M3, M7: the merchant's own score, what counts, what is coming, and what to say against it. */
export default function StandingPage() {
  const { t } = useTranslation("standing");
  const standing = useOwnStanding();
  const lessons = useLessons();
  return (
    <section className="page">
      <h1>{t("title")}</h1>
      <Loaded query={standing}>
        {(own) => (
          <div className="stack">
            <div className="standing-top">
              <Score standing={own} />
              <Restrictions standing={own} />
            </div>
            <Entries standing={own} home="/merchant" decides={false} />
            <PenaltyTable standing={own} />
            <History standing={own} />
          </div>
        )}
      </Loaded>
      <Loaded query={lessons}>
        {({ items }) => (
          <Panel title={t("lessons.title")}>
            <Lessons items={items} />
          </Panel>
        )}
      </Loaded>
    </section>
  );
}
