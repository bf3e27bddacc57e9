import { Button, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WebhookWish } from "../../api/types";
import { LineField } from "../../ui/LineField";
import { useDestinations, useEventTypes } from "./requests/webhooks";

/** Name, address and choice of events of an endpoint. */
export function WebhookForm(props: {
  known?: WebhookWish;
  label: string;
  pending: boolean;
  onSubmit: (wish: WebhookWish, clear: () => void) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation("webhooks");
  const [name, setName] = useState(props.known?.name ?? "");
  const [url, setUrl] = useState(props.known?.url ?? "");
  const [events, setEvents] = useState<string[]>(props.known?.events ?? []);
  const types = useEventTypes();
  const reach = useDestinations().data?.reach;
  const all = ["*", "case.*", "order.*", "refund.*", ...(types.data?.items ?? [])];
  const clear = () => {
    setName("");
    setUrl("");
    setEvents([]);
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        props.onSubmit({ name: name.trim(), url: url.trim(), events }, clear);
      }}
    >
      <LineField
        label={t("name")}
        id="webhook-name"
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <LineField
        label={t("url")}
        hint={reach ? t(`urlHint.${reach}`) : undefined}
        id="webhook-url"
        inputMode="url"
        maxLength={500}
        autoComplete="off"
        placeholder={reach === "PUBLIC" ? "https://" : undefined}
        value={url}
        onChange={setUrl}
      />
      <div className="field">
        <label htmlFor="webhook-events">{t("events")}</label>
        <span className="muted small">{t("eventsHint")}</span>
        <Select
          id="webhook-events"
          mode="multiple"
          value={events}
          onChange={setEvents}
          loading={types.isPending}
          options={all.map((value) => ({ value, label: value }))}
        />
      </div>
      {props.children}
      <Button
        type="primary"
        htmlType="submit"
        loading={props.pending}
        disabled={name.trim() === "" || url.trim() === "" || events.length === 0}
      >
        {props.label}
      </Button>
    </form>
  );
}
