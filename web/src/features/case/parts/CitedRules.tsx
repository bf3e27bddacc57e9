import { useTranslation } from "react-i18next";
import type { Ruling } from "../../../api/types";

type Cited = Ruling["rules"][number];

/** A rule's or a law's own text, to unfold; a law's stays in its own language. */
export function RuleWording({ rule }: { rule: Cited }) {
  const { t } = useTranslation("case");
  const { wording } = rule;
  if (!wording) return null;
  return (
    <details className="small">
      <summary>
        {t("ruling.wording")} <span className="visually-hidden">{rule.code}</span>
      </summary>
      <blockquote lang={wording.language}>
        <p>
          <strong>{wording.title}</strong>
        </p>
        <p className="prewrap">{wording.text}</p>
        <p className="muted">{wording.version}</p>
      </blockquote>
    </details>
  );
}

/** What a ruling rests on. */
export function CitedRules({ rules }: { rules: Cited[] }) {
  const { t } = useTranslation("case");
  if (rules.length === 0) return null;
  return (
    <>
      <h3>{t("ruling.rules")}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule.code}>
            {rule.text}
            <RuleWording rule={rule} />
          </li>
        ))}
      </ul>
    </>
  );
}
