import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StaffMember } from "../../../api/types";
import { Consequence } from "../../../ui/Consequence";
import { DataTable } from "../../../ui/DataTable";
import { useFormat } from "../../../ui/format";
import { Loaded } from "../../../ui/states";
import { useCaseChoices } from "../../case/requests/getChoices";
import { useDisableStaff, useStaff } from "../requests/staff";
import { ChangeGrant } from "./ChangeGrant";
import { NewStaffForm } from "./NewStaffForm";
import "./staff.css";

function May({ member }: { member: StaffMember }) {
  const { t } = useTranslation("merchant");
  const format = useFormat();
  if (!member.permissions) return t("staff.everything");
  if (member.permissions.length === 0) return <span className="muted">{t("staff.nothing")}</span>;
  return (
    <ul className="plain">
      {member.permissions.map((code) => (
        <li key={code}>
          {t(`staff.permission.${code.replace(".", "_")}`)}
          {code === "refunds.agree" &&
            member.agreesOver &&
            ` · ${t("staff.upTo", { amount: format.money(member.agreesOver) })}`}
        </li>
      ))}
    </ul>
  );
}

function What({ member, currency }: { member: StaffMember; currency: string }) {
  const { t } = useTranslation("merchant");
  const disable = useDisableStaff();
  if (!member.permissions) return <span className="muted">{t("staff.owner")}</span>;
  if (member.disabledAt) return t("staff.disabled");
  return (
    <span className="row">
      <ChangeGrant member={member} currency={currency} />
      <Consequence
        label={t("staff.disable")}
        title={t("staff.disableWho", { name: member.name })}
        consequence={t("staff.disableConsequence")}
        mutation={disable}
        input={member.id}
      />
    </span>
  );
}

/** C8: who works for the shop, and what each of them may do. */
export default function StaffPage() {
  const { t } = useTranslation("merchant");
  const staff = useStaff();
  const choices = useCaseChoices();
  const [creating, setCreating] = useState(false);
  const currency = choices.data?.currency ?? "CNY";
  return (
    <section className="page">
      <div className="spread">
        <h1>{t("staff.title")}</h1>
        <Button type="primary" onClick={() => setCreating(true)}>
          {t("staff.new")}
        </Button>
      </div>
      <p className="muted">{t("staff.about")}</p>
      {creating && <NewStaffForm currency={currency} onDone={() => setCreating(false)} />}
      <Loaded query={staff}>
        {({ items }) => (
          <DataTable
            items={items}
            rowKey={(member) => member.id}
            columns={[
              { head: t("staff.name"), cell: (member) => member.name },
              { head: t("staff.login"), cell: (member) => member.login },
              { head: t("staff.may"), cell: (member) => <May member={member} /> },
              { head: t("staff.state"), cell: (member) => <What member={member} currency={currency} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
