import { useTranslation } from "react-i18next";
import type { CaseView, Side } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { allEvidence, Said } from "../case/parts/Conversation";

function Column({ view, side, name }: { view: CaseView; side: Side; name: string }) {
  const { t } = useTranslation("arbitration");
  const among = allEvidence(view);
  const said = view.conversation.filter((one) => one.side === side);
  const mine = said.flatMap((one) => one.evidence);
  return (
    <Panel
      title={`${t(`common:role.${side}`)} · ${name}`}
      extra={
        <span className="muted small">
          {t("sides.said", { count: said.length })} · {t("sides.files", { count: mine.length })}
        </span>
      }
    >
      {said.length === 0 && <p className="muted">{t("sides.silent")}</p>}
      <ol className="plain stack">
        {said.map((one) => (
          <Said key={`${one.version}-${one.kind}`} said={one} among={among} />
        ))}
      </ol>
    </Panel>
  );
}

/** What each side says and shows, next to each other; the platform's own questions run across below. */
export function BothSides({ view }: { view: CaseView }) {
  const { t } = useTranslation("arbitration");
  const platform = view.conversation.filter((one) => one.side === "PLATFORM" || one.side === "SYSTEM");
  return (
    <>
      <div className="case-columns two sides">
        <Column view={view} side="BUYER" name={view.buyer.name} />
        <Column view={view} side="MERCHANT" name={view.merchant.name} />
      </div>
      {platform.length > 0 && (
        <Panel title={t("sides.platform")}>
          <ol className="plain stack">
            {platform.map((one) => (
              <Said key={`${one.version}-${one.kind}`} said={one} among={allEvidence(view)} />
            ))}
          </ol>
        </Panel>
      )}
    </>
  );
}
