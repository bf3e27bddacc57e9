import { useTranslation } from "react-i18next";
import type { CaseView } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { ScrollX } from "../../ui/ScrollX";
import { Version } from "../case/parts/RequestPart";
import { changedFields } from "../case/versions";

/** Every version of the application beside the one before it, the first on the left; what changed bears a word. */
export function VersionsPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("arbitration");
  const all = [...view.earlierVersions, view.application].toSorted((a, b) => a.version - b.version);
  if (all.length < 2) return null;
  return (
    <Panel title={t("versions.title")}>
      <p className="muted small">{t("versions.how")}</p>
      <ScrollX>
        <ol className="plain versions">
          {all.map((one, i) => (
            <li key={one.version} data-version={one.version}>
              <h3>{t("versions.one", { n: one.version })}</h3>
              <Version view={view} application={one} changed={changedFields(all[i - 1], one)} />
            </li>
          ))}
        </ol>
      </ScrollX>
    </Panel>
  );
}
