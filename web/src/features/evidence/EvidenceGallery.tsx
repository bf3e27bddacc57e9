import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../api/types";
import { useFormat } from "../../ui/format";
import "./evidence.css";

const Lightbox = lazy(() => import("./Lightbox"));

function Thumb({ one, onOpen }: { one: Evidence; onOpen: () => void }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const [unseen, setUnseen] = useState(false);
  const what = t(`evidence.kind.${kindOf(one.mediaType)}`);
  const name = t("evidence.open", { what, who: one.by.name, at: format.exact(one.uploadedAt) });
  return (
    <button type="button" className="thumb" onClick={onOpen} aria-label={name} title={name}>
      {one.thumbUrl && !unseen ? (
        <img
          src={one.thumbUrl}
          alt=""
          width={84}
          height={84}
          loading="lazy"
          decoding="async"
          onError={() => setUnseen(true)}
        />
      ) : (
        <span className="thumb-kind">{what}</span>
      )}
    </button>
  );
}

export function kindOf(mediaType: string): "image" | "video" | "pdf" | "file" {
  if (mediaType.startsWith("image/")) return "image";
  if (mediaType.startsWith("video/")) return "video";
  return mediaType === "application/pdf" ? "pdf" : "file";
}

/** Small pictures that open large, among all the pictures they may be compared with. */
export function EvidenceGallery(props: {
  evidence: Evidence[];
  /** What else can be put beside them; the same list when absent. */
  among?: Evidence[];
  onRemove?: (id: string) => void;
}) {
  const { t } = useTranslation("case");
  const [open, setOpen] = useState<string>();
  const { evidence, onRemove } = props;
  if (evidence.length === 0) return null;
  return (
    <>
      <ul className="plain thumbs">
        {evidence.map((one) => (
          <li key={one.id}>
            <Thumb one={one} onOpen={() => setOpen(one.id)} />
            {onRemove && (
              <button type="button" className="linklike small" onClick={() => onRemove(one.id)}>
                {t("common:action.remove")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <Suspense>
          <Lightbox all={props.among ?? evidence} first={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
