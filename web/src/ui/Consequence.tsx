import type { UseMutationResult } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "./states";

/** A button for what cannot be taken back: it first says what will happen, and does it only then. */
export function Consequence<T>(props: {
  label: string;
  title: string;
  consequence: ReactNode;
  mutation: UseMutationResult<unknown, Error, T>;
  input: T;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { label, mutation } = props;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={props.title}
        okText={label}
        okButtonProps={{ danger: true }}
        cancelText={t("action.cancel")}
        confirmLoading={mutation.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => mutation.mutate(props.input, { onSuccess: () => setOpen(false) })}
      >
        <p className="consequence">{props.consequence}</p>
        {mutation.isError && <ProblemNote error={mutation.error} />}
      </Modal>
    </>
  );
}
