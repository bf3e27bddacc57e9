import { Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BenchArbitrator, BenchQuality } from "../../api/types";
import { ProblemNote } from "../../ui/states";
import { useSkills } from "./requests";

/** What somebody is versed in, said anew: it orders their queue from the next look on. */
export function SkillsDialog(props: { one: BenchArbitrator; catalogue: BenchQuality["catalogue"] }) {
  const { t } = useTranslation("quality");
  const { one, catalogue } = props;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const skills = useSkills(one.id);
  return (
    <>
      <Button
        size="small"
        aria-label={t("skills.changeWho", { name: one.name })}
        onClick={() => {
          setChosen(one.skills.map((skill) => skill.code));
          setOpen(true);
        }}
      >
        {t("skills.change")}
      </Button>
      <Modal
        open={open}
        title={t("skills.changeWho", { name: one.name })}
        okText={t("skills.save")}
        cancelText={t("common:action.cancel")}
        confirmLoading={skills.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => skills.mutate(chosen, { onSuccess: () => setOpen(false) })}
      >
        <fieldset className="field">
          <legend>{t("skills.which")}</legend>
          <Checkbox.Group
            value={chosen}
            onChange={setChosen}
            options={catalogue.map((skill) => ({ value: skill.code, label: skill.text }))}
          />
        </fieldset>
        <p className="muted">{t("skills.how")}</p>
        {skills.isError && <ProblemNote error={skills.error} />}
      </Modal>
    </>
  );
}
