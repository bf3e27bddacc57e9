import { Button, Modal } from "antd";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { momentIn, useFormat } from "../../ui/format";
import { LineField } from "../../ui/LineField";
import { ProblemNote } from "../../ui/states";
import { KeySecret } from "./KeySecret";

type Props = {
  title: string;
  consequence: string;
  rotateLabel: string;
  copiedLabel: string;
  /** What is being done about it, and the secret once there is one: it is shown this one time. */
  rotation: { data?: { secret?: string | null }; isPending: boolean; error: Error | null };
  /** How long the old one stays good, in words; and when that is chosen. */
  oldUntil: { label: string; hint: string };
  onRotate: (oldUntil: string | undefined) => void;
  /** Forget the secret, and what was typed besides. */
  onClosed: () => void;
  children?: ReactNode;
};

/** A button behind which a secret is replaced by another one, both being good for a while. */
export function RotateDialog(props: Props) {
  const { t } = useTranslation("common");
  const { zone } = useFormat();
  const [open, setOpen] = useState(false);
  const [oldUntil, setOldUntil] = useState("");
  const id = useId();
  const close = () => {
    setOpen(false);
    setOldUntil("");
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
        onOk={made ? close : () => props.onRotate(momentIn(oldUntil, zone))}
      >
        {made ? (
          <KeySecret secret={made} />
        ) : (
          <>
            <p className="consequence">{props.consequence}</p>
            <LineField
              type="datetime-local"
              id={id}
              {...props.oldUntil}
              value={oldUntil}
              onChange={setOldUntil}
            />
            {props.children}
          </>
        )}
        {props.rotation.error && <ProblemNote error={props.rotation.error} />}
      </Modal>
    </>
  );
}
