import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LineField } from "../../ui/LineField";
import { ProblemNote } from "../../ui/states";
import { useConfirm, useSendCode } from "./requests/preferences";

/** Nothing is mailed before the code has come back, so that nobody can have another flooded. */
export function ConfirmAddress({ address }: { address: string }) {
  const { t } = useTranslation("notices");
  const [code, setCode] = useState("");
  const confirm = useConfirm();
  const send = useSendCode();
  function submit(event: FormEvent) {
    event.preventDefault();
    confirm.mutate(code.trim());
  }
  return (
    <form className="consequence" onSubmit={submit}>
      <p>{t("codeSent", { address })}</p>
      <LineField
        label={t("code")}
        id="notice-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={setCode}
      />
      {confirm.isError && <ProblemNote error={confirm.error} />}
      {send.isError && <ProblemNote error={send.error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={code.trim() === ""} loading={confirm.isPending}>
          {t("confirm")}
        </Button>
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          {t("another")}
        </Button>
        {send.isSuccess && <span role="status">{t("sent")}</span>}
      </div>
    </form>
  );
}
