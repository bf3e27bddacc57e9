import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Lesson, Standing, StandingEntry } from "../../api/types";
import { Ago, Countdown, Exact } from "../../ui/Time";
import { EvidenceGallery } from "../evidence/EvidenceGallery";
import { SayDialog } from "./SayDialog";

function Contest({ entry }: { entry: StandingEntry }) {
  const { t } = useTranslation("standing");
  const contest = entry.contest;
  if (!contest) return null;
  return (
    <div className="standing-contest">
      <p>
        <strong>{t("contest.said")}</strong> {contest.statement}
      </p>
      <EvidenceGallery evidence={contest.evidence} />
      {contest.verdict ? (
        <p>
          <strong>{contest.verdictText}:</strong> {contest.reasons}
        </p>
      ) : (
        <p className="muted">
          {t("contest.waits")} <Countdown dueAt={contest.dueAt} />
        </p>
      )}
    </div>
  );
}

export function Lessons({ items }: { items: Lesson[] }) {
  return (
    <dl className="standing-lessons">
      {items.map((lesson) => (
        <div key={lesson.code}>
          <dt>{lesson.title}</dt>
          <dd>{lesson.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One thing that was lost: what it brings, from when, what would have helped, what may be said against it. */
export function EntryCard(props: {
  standing: Standing;
  entry: StandingEntry;
  home: string;
  decides: boolean;
}) {
  const { t } = useTranslation("standing");
  const { standing, entry, home, decides } = props;
  const about =
    entry.kind === "COMPLAINT" ? `${home}/matters/${entry.about}` : `${home}/cases/${entry.about}`;
  return (
    <li className="card standing-entry" data-entry={entry.number}>
      <div className="spread">
        <h3>{entry.causeText}</h3>
        <Ago at={entry.at} />
      </div>
      <p>
        <strong>{t(`bite.${entry.bite}`)}</strong>
        {entry.bite !== "TAKEN_BACK" && ` · ${entry.brings}`}
        {entry.step > 0 && (
          <span className="muted"> · {t("entry.step", { step: entry.step, steps: entry.steps })}</span>
        )}
      </p>
      {entry.bite === "COMING" && entry.bitesAt && (
        <p className="muted">
          {t("entry.bites")} <Countdown dueAt={entry.bitesAt} /> (<Exact at={entry.bitesAt} />)
        </p>
      )}
      {entry.undoneBecause && <p>{t("entry.undone", { because: entry.undoneBecause })}</p>}
      <Contest entry={entry} />
      {!decides && entry.lessons.length > 0 && (
        <details>
          <summary>{t("lessons.helped")}</summary>
          <Lessons items={entry.lessons} />
        </details>
      )}
      <div className="row">
        <Link to={about}>{t(`about.${entry.kind}`)}</Link>
        {!decides && entry.mayContest && <SayDialog standing={standing} entry={entry} decides={false} />}
        {!decides && entry.mayContest && (
          <span className="muted small">
            {t("contest.until")} <Exact at={entry.contestUntil} />
          </span>
        )}
        {decides && entry.contest && !entry.contest.verdict && entry.bite !== "TAKEN_BACK" && (
          <SayDialog standing={standing} entry={entry} decides />
        )}
      </div>
    </li>
  );
}
