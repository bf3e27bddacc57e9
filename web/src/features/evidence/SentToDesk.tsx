import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../api/types";
import { EvidenceGallery, kindOf } from "./EvidenceGallery";
import { useSentToDesk } from "./requests/getSent";

/** For an agent: what the buyer sent in the conversation, each a click away from being used in the buyer's name. */
export function SentToDesk(props: { orderId: string; value: Evidence[]; onAdd: (one: Evidence) => void }) {
  const { t } = useTranslation("case");
  const sent = useSentToDesk(props.orderId);
  const left = sent.data?.filter((one) => !props.value.some((chosen) => chosen.id === one.id)) ?? [];
  if (left.length === 0) return null;
  return (
    <fieldset>
      <legend className="small">{t("evidence.sent")}</legend>
      <EvidenceGallery evidence={left} />
      <div className="row">
        {left.map((one, n) => (
          <Button key={one.id} size="small" data-sent={one.id} onClick={() => props.onAdd(one)}>
            {t("evidence.useSent", { what: t(`evidence.kind.${kindOf(one.mediaType)}`), n: n + 1 })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
