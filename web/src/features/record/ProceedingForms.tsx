import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { momentIn, useFormat } from "../../ui/format";
import { ProblemNote } from "../../ui/states";
import { useEndProceeding, useRecordProceeding } from "./requests";

const KINDS = ["COURT", "MEDIATION", "ARBITRATION", "CONSUMER_ASSOCIATION", "REGULATOR", "POLICE"] as const;
const OUTCOMES = ["SETTLED", "FOR_BUYER", "FOR_MERCHANT", "WITHDRAWN", "REJECTED", "OTHER"] as const;

interface Recorded {
  kind: string;
  reference: string;
  deadline?: string;
  statement: string;
}

export function RecordForm({ caseId, done }: { caseId: string; done: () => void }) {
  const { t } = useTranslation("record");
  const record = useRecordProceeding(caseId);
  const { zone } = useFormat();
  return (
    <Form<Recorded>
      layout="vertical"
      onFinish={({ deadline, ...rest }) =>
        record.mutate({ ...rest, deadline: momentIn(deadline ?? "", zone) }, { onSuccess: done })
      }
    >
      <Form.Item name="kind" label={t("proceedings.before")} rules={[{ required: true }]}>
        <Select options={KINDS.map((value) => ({ value, label: t(`proceedings.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reference" label={t("proceedings.reference")} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="deadline" label={t("proceedings.deadline")} extra={t("proceedings.zone", { zone })}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="statement" label={t("proceedings.statement")} rules={[{ required: true }]}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      {record.error && <ProblemNote error={record.error} />}
      <p className="row">
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t("proceedings.record")}
        </Button>
        <Button onClick={done}>{t("proceedings.cancel")}</Button>
      </p>
    </Form>
  );
}

export function EndForm({ caseId, number }: { caseId: string; number: number }) {
  const { t } = useTranslation("record");
  const end = useEndProceeding(caseId);
  return (
    <Form<{ outcome: string; statement: string }>
      layout="vertical"
      onFinish={(given) => end.mutate({ ...given, number })}
    >
      <Form.Item name="outcome" label={t("proceedings.ended")} rules={[{ required: true }]}>
        <Select options={OUTCOMES.map((value) => ({ value, label: t(`proceedings.outcome.${value}`) }))} />
      </Form.Item>
      <Form.Item name="statement" label={t("proceedings.result")} rules={[{ required: true }]}>
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
      {end.error && <ProblemNote error={end.error} />}
      <Button htmlType="submit" loading={end.isPending}>
        {t("proceedings.end")}
      </Button>
    </Form>
  );
}
