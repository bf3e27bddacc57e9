import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { BenchQuestions, CaseView, Evidence } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { Loaded, ProblemNote } from "../../ui/states";
import { allEvidence } from "../case/parts/Conversation";
import { EvidenceGallery } from "../evidence/EvidenceGallery";
import { usePlace, useQuestions } from "./requests/questions";

const SIDES = ["BUYER", "MERCHANT"] as const;

/** One side's pieces to one question, each with where else it could belong. */
function Pieces(props: {
  pieces: Evidence[];
  among: Evidence[];
  code: string;
  all: BenchQuestions["items"];
  place: ReturnType<typeof usePlace>;
}) {
  const { t } = useTranslation("arbitration");
  const { pieces, code, all, place } = props;
  if (pieces.length === 0) return <p className="muted small">{t("questions.nothing")}</p>;
  return (
    <ul className="plain question-pieces">
      {pieces.map((one) => (
        <li key={one.id}>
          <EvidenceGallery evidence={[one]} among={props.among} />
          <Select
            size="small"
            aria-label={t("questions.place", { who: one.by.name })}
            value={code}
            disabled={place.isPending}
            onChange={(question) => place.mutate({ evidence: one.id, question })}
            options={all.map((each) => ({ value: each.code, label: each.text }))}
          />
        </li>
      ))}
    </ul>
  );
}

/** What is at issue, and what each side shows to it. Where a piece belongs is the bench's own note. */
export function QuestionsPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("arbitration");
  const query = useQuestions(view.id, view.version);
  const place = usePlace(view.id);
  const among = allEvidence(view);
  return (
    <Panel title={t("questions.title")}>
      <p className="muted small">{t("questions.how")}</p>
      {place.isError && <ProblemNote error={place.error} />}
      <Loaded query={query}>
        {({ items }) => (
          <ol className="questions">
            {items.map((each) => (
              <li key={each.code} data-question={each.code}>
                <h3>
                  {each.text}{" "}
                  {each.shownBy && (
                    <span className="muted small">
                      {t("questions.shownBy", { side: t(`common:role.${each.shownBy}`) })}
                    </span>
                  )}
                </h3>
                <div className="case-columns two">
                  {SIDES.map((side) => (
                    <div key={side}>
                      <p className="muted small">{t(`common:role.${side}`)}</p>
                      <Pieces
                        pieces={among.filter((e) => e.by.role === side && each.evidence.includes(e.id))}
                        among={among}
                        code={each.code}
                        all={items}
                        place={place}
                      />
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  );
}
