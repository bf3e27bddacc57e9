import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StaffMember } from "../../../api/types";
import { ProblemNote } from "../../../ui/states";
import { useGrant } from "../requests/staff";
import { draftOf, GrantFields, grantOf } from "./GrantFields";

/** What somebody may do, said anew; it counts within seconds, also for whoever is signed in. */
export function ChangeGrant({ member, currency }: { member: StaffMember; currency: string }) {
  const { t } = useTranslation("merchant");
  const [open, setOpen] = useState(false);
  const known = { permissions: member.permissions ?? [], agreesOver: member.agreesOver ?? null };
  const [draft, setDraft] = useState(() => draftOf(known));
  const change = useGrant();
  const grant = grantOf(draft, currency);
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setDraft(draftOf(known));
          setOpen(true);
        }}
      >
        {t("staff.change")}
      </Button>
      <Modal
        open={open}
        title={t("staff.changeWho", { name: member.name })}
        okText={t("staff.save")}
        okButtonProps={{ disabled: !grant }}
        cancelText={t("common:action.cancel")}
        confirmLoading={change.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => grant && change.mutate({ id: member.id, grant }, { onSuccess: () => setOpen(false) })}
      >
        <GrantFields draft={draft} currency={currency} onChange={setDraft} />
        {change.isError && <ProblemNote error={change.error} />}
      </Modal>
    </>
  );
}
