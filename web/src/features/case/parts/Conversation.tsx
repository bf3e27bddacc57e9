import { useTranslation } from "react-i18next";
import type { CaseView, Evidence, Utterance } from "../../../api/types";
import { Panel } from "../../../ui/Panel";
import { Ago } from "../../../ui/Time";
import { EvidenceGallery } from "../../evidence/EvidenceGallery";

/** Every file of the case once, in the order it came: what a picture can be laid beside. */
export function allEvidence(view: CaseView): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const version of [...view.earlierVersions, view.application])
    for (const e of version.evidence) seen.set(e.id, e);
  for (const said of view.conversation) for (const e of said.evidence) seen.set(e.id, e);
  return [...seen.values()];
}

export function Said({ said, among }: { said: Utterance; among: Evidence[] }) {
  const { t } = useTranslation("case");
  return (
    <li className={`said said-${said.side.toLowerCase()}`}>
      <p className="said-head">
        <strong>{said.name}</strong> <span className="muted">{t(`common:role.${said.side}`)}</span>
        <span className="said-kind">{t(`said.${said.kind}`)}</span>
        <span className="muted small">
          <Ago at={said.at} />
        </span>
      </p>
      {said.text && <p className="prewrap said-text">{said.text}</p>}
      <EvidenceGallery evidence={said.evidence} among={among} />
    </li>
  );
}

export function Conversation({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const among = allEvidence(view);
  return (
    <Panel title={t("conversation.title")}>
      {view.conversation.length === 0 && <p className="muted">{t("conversation.empty")}</p>}
      <ol className="plain stack">
        {view.conversation.map((said) => (
          <Said key={`${said.version}-${said.kind}-${said.side}`} said={said} among={among} />
        ))}
      </ol>
    </Panel>
  );
}
