import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ErasureReport } from "../../api/types";
import { Panel } from "../../ui/Panel";
import { Exact } from "../../ui/Time";
import { useSession } from "../session/requests/getSession";
import { useErasures } from "./requests";

const EraseForm = lazy(() => import("./EraseForm"));

/** Whom the route lets erase. */
const ERASE = ["OPERATOR", "SERVICE_AGENT"];

function Kept({ kept }: { kept: ErasureReport["kept"][number] }) {
  const { t } = useTranslation("record");
  const what = t(`erasure.kind.${kept.kind}`, { count: kept.count });
  return (
    <li>
      {t("erasure.kept", { what, why: t(`erasure.why.${kept.why}`) })}
      {kept.until && (
        <>
          {" "}
          <Exact at={kept.until} />
        </>
      )}
    </li>
  );
}

function Report({ report }: { report: ErasureReport }) {
  const { t } = useTranslation("record");
  const { files, texts } = report;
  const gone = [
    files.length > 0 && t("erasure.files", { count: files.length }),
    texts > 0 && t("erasure.texts", { count: texts }),
  ].filter(Boolean);
  return (
    <li>
      <Exact at={report.at} /> · {t(`erasure.ground.${report.ground}`)}
      {report.reason && ` · ${report.reason}`} · {report.by}
      <br />
      <strong>{gone.length > 0 ? gone.join(" · ") : t("erasure.nothing")}</strong>
      {report.kept.length > 0 && (
        <ul className="small">
          {report.kept.map((kept) => (
            <Kept key={`${kept.kind} ${kept.why}`} kept={kept} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** V5: what was erased of an order, for whoever may read it, and the way to have it erased. */
export default function ErasuresPart({ orderId }: { orderId: string }) {
  const { t } = useTranslation("record");
  const { data: me } = useSession();
  const { data: erasures } = useErasures(orderId);
  const mayErase = ERASE.includes(me?.role ?? "");
  if (!erasures || (erasures.length === 0 && !mayErase)) return null;
  return (
    <Panel title={t("erasure.title")}>
      {erasures.length === 0 && <p className="muted">{t("erasure.none")}</p>}
      <ul className="plain stack">
        {erasures.map((report) => (
          <Report key={report.at} report={report} />
        ))}
      </ul>
      {mayErase && (
        <Suspense>
          <EraseForm orderId={orderId} />
        </Suspense>
      )}
    </Panel>
  );
}
