import { Button, Drawer } from "antd";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../../ui/states";
import { useNarrow } from "../../ui/useNarrow";
import { useMatterCommand } from "./requests";

/** From below on a phone, from the side on a desk: the consequence, the fields, the button that says what it does. */
export function MatterForm(props: {
  title: string;
  consequence?: string;
  path: string;
  body: unknown;
  ready: boolean;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const send = useMatterCommand(props.path);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (props.ready) send.mutate(props.body, { onSuccess: props.onClose });
  }
  return (
    <Drawer
      open
      title={props.title}
      placement={narrow ? "bottom" : "right"}
      size={narrow ? "92%" : 560}
      mask={{ closable: false }}
      onClose={props.onClose}
    >
      <form onSubmit={submit}>
        {props.consequence && <p className="consequence">{props.consequence}</p>}
        {props.children}
        {send.isError && <ProblemNote error={send.error} />}
        <div className="form-buttons">
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={send.isPending}
            disabled={!props.ready}
          >
            {props.title}
          </Button>
          <Button size="large" onClick={props.onClose}>
            {t("action.cancel")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
