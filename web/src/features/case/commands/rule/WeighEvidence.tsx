import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../../api/types";
import { Choice } from "../../../../ui/Choice";
import { EvidenceGallery } from "../../../evidence/EvidenceGallery";
import type { Draft, Weight } from "./draft";

const WEIGHTS: Weight[] = ["believed", "notBelieved", "open"];

export function WeighEvidence(props: {
  evidence: Evidence[];
  weights: Draft["weights"];
  onChange: (weights: Draft["weights"]) => void;
}) {
  const { t } = useTranslation("case");
  if (props.evidence.length === 0) return <p className="muted">{t("rule.noEvidence")}</p>;
  return (
    <ul className="plain stack">
      {props.evidence.map((one, index) => {
        const { weight, why } = props.weights[one.id] ?? { weight: "open" as Weight, why: "" };
        const set = (change: Partial<Draft["weights"][string]>) =>
          props.onChange({ ...props.weights, [one.id]: { weight, why, ...change } });
        const name = `${index + 1} · ${one.by.name}`;
        return (
          <li key={one.id} className="weigh">
            <EvidenceGallery evidence={[one]} among={props.evidence} />
            <div>
              <Choice
                legend={`${name}${one.caption ? ` · ${one.caption}` : ""}`}
                inline
                value={weight}
                onChange={(next) => set({ weight: next })}
                options={WEIGHTS.map((w) => ({ value: w, label: t(`rule.weight.${w}`) }))}
              />
              {weight !== "open" && (
                <Input
                  aria-label={t("rule.whyOf", { name })}
                  placeholder={t("rule.why")}
                  value={why}
                  onChange={(e) => set({ why: e.target.value })}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
