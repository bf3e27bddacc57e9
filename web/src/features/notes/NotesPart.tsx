import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/Panel";
import { Loaded, ProblemNote } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { WordsField } from "../../ui/WordsField";
import { useNotes, useWriteNote } from "./requests";

/** What arbitrators tell each other about a case; no party ever sees it, nor that there is anything. */
export function NotesPart({ caseId }: { caseId: string }) {
  const { t } = useTranslation("arbitration");
  const notes = useNotes(caseId);
  const write = useWriteNote(caseId);
  const [text, setText] = useState("");
  return (
    <Panel title={t("notes.title")}>
      <p className="muted small">{t("notes.how")}</p>
      <Loaded query={notes}>
        {({ items }) => (
          <ol className="plain stack">
            {items.map((note) => (
              <li key={note.number} className="offer">
                <p className="spread">
                  <strong>{note.name}</strong>
                  <span className="muted small">
                    <Ago at={note.at} />
                  </span>
                </p>
                <p className="prewrap">{note.text}</p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate(text.trim(), { onSuccess: () => setText("") });
        }}
      >
        <WordsField id="bench-note" label={t("notes.add")} rows={2} value={text} onChange={setText} />
        {write.isError && <ProblemNote error={write.error} />}
        <Button htmlType="submit" loading={write.isPending} disabled={text.trim() === ""}>
          {t("notes.write")}
        </Button>
      </form>
    </Panel>
  );
}
