import { useTranslation } from "react-i18next";
import { useUnreadChats } from "./requests/getChats";

/** How many messages of others wait to be read; nothing when there are none. */
export default function UnreadChats() {
  const { t } = useTranslation("chat");
  const { data: unread = 0 } = useUnreadChats(true);
  if (unread === 0) return null;
  return (
    <span className="badge" title={t("unread", { count: unread })}>
      {unread > 99 ? "99+" : unread}
    </span>
  );
}
