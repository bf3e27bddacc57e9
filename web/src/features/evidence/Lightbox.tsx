import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../api/types";
import { useFormat } from "../../ui/format";
import { useSession } from "../session/requests/getSession";
import { kindOf } from "./EvidenceGallery";

/** Whether who is signed in is given a picture as it was shown, or a copy without what the camera wrote into it. */
function useOriginal(one: Evidence): boolean {
  const role = useSession().data?.role;
  return role === one.by.role || role === "ARBITRATOR" || role === "OPERATOR";
}

function Facts({ one }: { one: Evidence }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const original = useOriginal(one);
  const size = one.width && one.height ? ` · ${one.width} × ${one.height}` : "";
  return (
    <p className="lightbox-facts">
      {one.caption && <strong>{one.caption} · </strong>}
      {t(`common:role.${one.by.role}`)} {one.by.name} · {format.exact(one.uploadedAt)} · {one.mediaType} ·{" "}
      {format.bytes(one.bytes)}
      {size}
      <br />
      <span className="lightbox-hash">SHA-256 {one.sha256}</span>
      {one.sm3 && <span className="lightbox-hash">SM3 {one.sm3}</span>}
      {one.screenUrl && <br />}
      {one.screenUrl &&
        (original ? (
          <a href={one.url} target="_blank" rel="noreferrer">
            {t("evidence.original")}
          </a>
        ) : (
          t("evidence.copy")
        ))}
    </p>
  );
}

function Frame({ one }: { one: Evidence }) {
  const { t } = useTranslation("case");
  const [zoom, setZoom] = useState(1);
  const [unseen, setUnseen] = useState(false);
  const original = useOriginal(one);
  const kind = kindOf(one.mediaType);
  const step = (factor: number) => setZoom((z) => Math.min(8, Math.max(1, z * factor)));
  return (
    <figure className="lightbox-frame">
      <div className="lightbox-view">
        {kind === "image" && unseen && (
          <p className="lightbox-unseen">{t(original ? "evidence.unseen" : "evidence.unseenCopy")}</p>
        )}
        {kind === "image" && !unseen && (
          <img
            src={zoom > 1 && original ? one.url : (one.screenUrl ?? one.url)}
            width={one.width ?? undefined}
            height={one.height ?? undefined}
            onError={() => setUnseen(true)}
            alt={one.caption ?? t("evidence.kind.image")}
            style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}
            onDoubleClick={() => setZoom((z) => (z === 1 ? 3 : 1))}
          />
        )}
        {kind === "video" && (
          // biome-ignore lint/a11y/useMediaCaption: what parties upload has no captions
          <video src={one.url} controls />
        )}
        {kind === "pdf" && <iframe src={one.url} title={one.caption ?? t("evidence.kind.pdf")} />}
        {kind === "file" && <a href={one.url}>{t("evidence.download")}</a>}
      </div>
      {kind === "image" && (
        <div className="row">
          <Button
            size="small"
            onClick={() => step(1 / 1.5)}
            disabled={zoom === 1}
            aria-label={t("evidence.zoomOut")}
          >
            −
          </Button>
          <span className="lightbox-zoom">{Math.round(zoom * 100)}%</span>
          <Button
            size="small"
            onClick={() => step(1.5)}
            disabled={zoom === 8}
            aria-label={t("evidence.zoomIn")}
          >
            +
          </Button>
        </div>
      )}
      <Facts one={one} />
    </figure>
  );
}

/** Large, with zoom, alone or two side by side. A native dialog: focus stays inside, Escape closes. */
export default function Lightbox(props: { all: Evidence[]; first: string; onClose: () => void }) {
  const { t } = useTranslation("case");
  const dialog = useRef<HTMLDialogElement>(null);
  const [left, setLeft] = useState(props.first);
  const [right, setRight] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);

  const index = props.all.findIndex((e) => e.id === left);
  const one = props.all[index];
  const other = props.all.find((e) => e.id === right);
  const move = (by: number) => {
    const next = props.all[(index + by + props.all.length) % props.all.length];
    if (next) setLeft(next.id);
  };
  if (!one) return null;
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={t("evidence.viewer")}
      onClose={props.onClose}
      onKeyDown={(e) => {
        if (e.key === "ArrowRight") move(1);
        if (e.key === "ArrowLeft") move(-1);
      }}
    >
      <div className="lightbox-bar">
        <Button onClick={() => move(-1)} disabled={props.all.length < 2}>
          {t("evidence.previous")}
        </Button>
        <span>{t("evidence.position", { n: index + 1, of: props.all.length })}</span>
        <Button onClick={() => move(1)} disabled={props.all.length < 2}>
          {t("evidence.next")}
        </Button>
        {props.all.length > 1 && (
          <label className="row">
            {t("evidence.beside")}
            <select value={right ?? ""} onChange={(e) => setRight(e.target.value || undefined)}>
              <option value="">{t("evidence.alone")}</option>
              {props.all
                .filter((e) => e.id !== left)
                .map((e) => (
                  <option key={e.id} value={e.id}>
                    {props.all.indexOf(e) + 1} · {e.by.name}
                    {e.caption ? ` · ${e.caption}` : ""}
                  </option>
                ))}
            </select>
          </label>
        )}
        <Button className="lightbox-close" type="primary" onClick={() => dialog.current?.close()}>
          {t("common:action.close")}
        </Button>
      </div>
      <div className={other ? "lightbox-pair" : undefined}>
        <Frame key={one.id} one={one} />
        {other && <Frame key={other.id} one={other} />}
      </div>
    </dialog>
  );
}
