import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import type { Me } from "../api/types";
import { useUnread } from "../features/inbox/requests/getInbox";
import { homeOf } from "../features/session/homeOf";
import { may } from "../features/session/may";
import { useLogOut } from "../features/session/requests/logOut";

export default function AccountCorner({ me }: { me: Me }) {
  const { t } = useTranslation();
  const reads = may(me, "cases.read");
  const { data: unread = 0 } = useUnread(reads);
  const logOut = useLogOut();
  return (
    <>
      {reads && (
        <NavLink
          className="inbox-link"
          to={`${homeOf(me.role)}/inbox`}
          aria-label={t("inbox.unread", { count: unread })}
        >
          {t("inbox.short")}
          {unread > 0 && <span className="badge">{unread > 99 ? "99+" : unread}</span>}
        </NavLink>
      )}
      <span className="who" title={me.login}>
        {me.name}
      </span>
      <button type="button" className="linklike" onClick={() => logOut.mutate()} disabled={logOut.isPending}>
        {t("session.logOut")}
      </button>
    </>
  );
}
