import { Button } from "antd";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AnswerNote } from "../../../ui/states";
import { useCommand } from "../requests/sendCommand";
import type { CommandFormProps } from "./form";

/** The consequence first, then the form, then the button that says what it does. */
export function CommandFrame(
  props: CommandFormProps & { body: unknown; ready?: boolean; children?: ReactNode },
) {
  const { t } = useTranslation("case");
  const { view, action, body, ready = true } = props;
  const send = useCommand(view.id, action.command);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) send.mutate(body, { onSuccess: props.onDone });
  }
  return (
    <form onSubmit={submit}>
      <p className="consequence">{action.consequence}</p>
      {props.children}
      {send.isError && <AnswerNote error={send.error} />}
      <div className="form-buttons">
        <Button type="primary" size="large" htmlType="submit" loading={send.isPending} disabled={!ready}>
          {action.label}
        </Button>
        <Button size="large" onClick={props.onCancel}>
          {t("common:action.cancel")}
        </Button>
      </div>
    </form>
  );
}
