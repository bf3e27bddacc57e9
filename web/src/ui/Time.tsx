import { useTranslation } from "react-i18next";
import { useMarketNow } from "../api/clock";
import { useFormat } from "./format";
import "./time.css";

/** Relative time; the exact one, in the viewer's zone, on hover and for screen readers. */
export function Ago({ at }: { at: string }) {
  const format = useFormat();
  const now = useMarketNow(30_000);
  const exact = format.exact(at);
  return (
    <time dateTime={at} title={exact}>
      {format.ago(at, now)}
    </time>
  );
}

export function Exact({ at }: { at: string }) {
  return <time dateTime={at}>{useFormat().exact(at)}</time>;
}

/** A day of the record. */
export function Day({ at }: { at: string }) {
  return <time dateTime={at}>{useFormat().day(at)}</time>;
}

interface Parts {
  key: "days" | "hours" | "minutes" | "seconds";
  first: number;
  second: number;
}

/** Two units at most: what a person needs to decide whether to act now. */
export function partsOf(milliseconds: number): Parts {
  const s = Math.max(0, Math.floor(milliseconds / 1000));
  if (s >= 86_400)
    return { key: "days", first: Math.floor(s / 86_400), second: Math.floor((s % 86_400) / 3600) };
  if (s >= 3600) return { key: "hours", first: Math.floor(s / 3600), second: Math.floor((s % 3600) / 60) };
  if (s >= 60) return { key: "minutes", first: Math.floor(s / 60), second: s % 60 };
  return { key: "seconds", first: s, second: 0 };
}

export type Urgency = "calm" | "soon" | "urgent" | "over";

export function urgencyOf(dueAt: string, now: number): Urgency {
  const left = Date.parse(dueAt) - now;
  if (left <= 0) return "over";
  if (left < 6 * 3_600_000) return "urgent";
  return left < 24 * 3_600_000 ? "soon" : "calm";
}

/** Live and against the market's clock. Colour never stands alone: the words say the same. */
export function Countdown({ dueAt, compact = false }: { dueAt: string; compact?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const coarse = useMarketNow(30_000);
  const far = Date.parse(dueAt) - coarse > 3_700_000;
  const now = useMarketNow(far ? 30_000 : 1000);
  const urgency = urgencyOf(dueAt, now);
  const { key, first, second } = partsOf(Date.parse(dueAt) - now);
  const text = urgency === "over" ? t("time.over") : t(`time.left.${key}`, { first, second });
  return (
    <time className={`countdown ${urgency}`} dateTime={dueAt} title={format.exact(dueAt)}>
      {!compact && urgency === "urgent" && <span className="countdown-word">{t("time.urgent")} · </span>}
      {text}
    </time>
  );
}
