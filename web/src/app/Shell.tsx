import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { useLiveUpdates } from "../api/live";
import type { Me, Role } from "../api/types";
import { DemoClockBar } from "../features/session/DemoClockBar";
import { homeOf } from "../features/session/homeOf";
import { LanguageSwitch } from "../features/session/LanguageSwitch";
import { useSession } from "../features/session/requests/getSession";
import { Zone } from "../ui/format";
import "./shell.css";

const UnreadChats = lazy(() => import("../features/chat/UnreadChats"));
const AccountCorner = lazy(() => import("./AccountCorner"));

const NAVIGATION: Record<Role, { to: string; key: string; end?: boolean }[]> = {
  BUYER: [
    { to: "/buyer", key: "orders", end: true },
    { to: "/buyer/cases", key: "myCases" },
    { to: "/buyer/chats", key: "chats" },
    { to: "/buyer/service", key: "service" },
    { to: "/buyer/matters", key: "matters" },
  ],
  MERCHANT: [
    { to: "/merchant", key: "todo", end: true },
    { to: "/merchant/orders", key: "orders" },
    { to: "/merchant/chats", key: "chats" },
    { to: "/merchant/matters", key: "matters" },
    { to: "/merchant/numbers", key: "numbers" },
    { to: "/merchant/settings", key: "settings" },
  ],
  SERVICE_AGENT: [{ to: "/desk", key: "desk", end: true }],
  ARBITRATOR: [
    { to: "/arbitration", key: "queue", end: true },
    { to: "/arbitration/matters", key: "matters" },
    { to: "/docket", key: "docket" },
  ],
  OPERATOR: [
    { to: "/operations", key: "cases", end: true },
    { to: "/operations/matters", key: "matters" },
    { to: "/operations/accounts", key: "accounts" },
    { to: "/operations/keys", key: "keys" },
    { to: "/operations/refunds", key: "refunds" },
    { to: "/operations/ledger", key: "ledger" },
    { to: "/operations/webhooks", key: "webhooks" },
    { to: "/operations/carriers", key: "carriers" },
    { to: "/operations/readers", key: "readers" },
  ],
};

function Navigation({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <nav className="nav" aria-label={t("nav.label")}>
      {NAVIGATION[me.role].map((item) => (
        <NavLink key={item.to} to={item.to} end={item.end}>
          {t(`nav.${item.key}`)}
          {item.key === "chats" && (
            <Suspense>
              <UnreadChats />
            </Suspense>
          )}
        </NavLink>
      ))}
    </nav>
  );
}

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { data: me } = useSession();
  useLiveUpdates(Boolean(me));
  const page = (
    <div className={`shell ${me ? `shell-${me.role.toLowerCase()}` : ""}`}>
      <a className="skip" href="#main">
        {t("nav.skip")}
      </a>
      <header className="top">
        <Link className="brand" to={me ? homeOf(me.role) : "/login"}>
          {t("product.name")}
          {me && <span className="brand-role">{t(`role.${me.role}`)}</span>}
        </Link>
        {me && <Navigation me={me} />}
        <div className="corner">
          {me && (
            <Suspense>
              <AccountCorner me={me} />
            </Suspense>
          )}
          <LanguageSwitch />
        </div>
      </header>
      <DemoClockBar />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
  return me ? <Zone value={me.zone}>{page}</Zone> : page;
}
