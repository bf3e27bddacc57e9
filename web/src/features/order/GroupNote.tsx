import { useTranslation } from "react-i18next";
import type { GroupSummary } from "../../api/types";
import { Countdown } from "../../ui/Time";

/** An open group resolves by itself; until then nothing can be asked of the order, so the time left is what matters. */
export function GroupNote({ group }: { group: GroupSummary }) {
  const { t } = useTranslation("order");
  return (
    <p className="group-note">
      {t(`group.${group.state}`)}
      {group.size !== undefined &&
        group.joined !== undefined &&
        ` · ${t("group.joined", { joined: group.joined, size: group.size })}`}
      {group.state === "OPEN" && (
        <>
          {" · "}
          <Countdown dueAt={group.expiresAt} compact />
        </>
      )}
    </p>
  );
}
