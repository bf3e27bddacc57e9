import { useTranslation } from "react-i18next";
import { MoneyText } from "../../../ui/MoneyText";
import { ProblemNote } from "../../../ui/states";
import { useDelayed } from "../../../ui/useDelayed";
import { usePreview } from "../requests/previewCommand";

/** Money and consequences in words, from the very rules that will decide, before anything is signed. */
export function PreviewNote(props: { path: string; body: unknown; ready: boolean }) {
  const { t } = useTranslation("case");
  // Compared as text: a new object with the same content is not a new question.
  const asked = JSON.stringify(props.body);
  const rested = useDelayed(asked, 400);
  const ready = props.ready && rested === asked;
  const preview = usePreview(props.path, JSON.parse(rested), ready);
  return (
    <section className="preview" aria-live="polite" aria-label={t("preview.title")}>
      <h3>{t("preview.title")}</h3>
      {!props.ready && <p className="muted">{t("preview.notReady")}</p>}
      {props.ready && (!ready || preview.isPending) && <p className="muted">{t("preview.asking")}</p>}
      {ready && preview.isError && <ProblemNote error={preview.error} />}
      {ready && preview.isSuccess && (
        <>
          <ul>
            {preview.data.wouldHappen.map((event) => (
              <li key={event.type + event.text}>{event.text}</li>
            ))}
          </ul>
          {preview.data.transfers.length > 0 && (
            <ul className="plain">
              {preview.data.transfers.map((transfer) => (
                <li key={transfer.debit + transfer.credit + transfer.text} className="spread">
                  <span>{transfer.text}</span>
                  <MoneyText value={transfer.amount} strong />
                </li>
              ))}
            </ul>
          )}
          {preview.data.transfers.length === 0 && <p className="muted">{t("preview.noMoney")}</p>}
        </>
      )}
    </section>
  );
}
