import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../../ui/states";
import { KeySecret } from "./KeySecret";

type Props = {
  title: string;
  consequence: string;
  rotateLabel: string;
  copiedLabel: string;
  /** What is being done about it, and the secret once there is one: it is shown this one time. */
  rotation: { data?: { secret?: string | null }; isPending: boolean; error: Error | null };
  onRotate: () => void;
  /** Forget what was typed, and the secret. */
  onClosed: () => void;
  children: ReactNode;
};

/** A button behind which a secret is replaced by another one. */
export function RotateDialog(props: Props) {
  const { t } = useTranslation("common");
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    props.onClosed();
  };
  const made = props.rotation.data?.secret;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {props.rotateLabel}
      </Button>
      <Modal
        open={open}
        destroyOnHidden
        title={props.title}
        okText={made ? props.copiedLabel : props.rotateLabel}
        cancelText={t("action.cancel")}
        cancelButtonProps={made ? { hidden: true } : {}}
        confirmLoading={props.rotation.isPending}
        onCancel={close}
        onOk={made ? close : props.onRotate}
      >
        {made ? (
          <KeySecret secret={made} />
        ) : (
          <>
            <p className="consequence">{props.consequence}</p>
            {props.children}
          </>
        )}
        {props.rotation.error && <ProblemNote error={props.rotation.error} />}
      </Modal>
    </>
  );
}
