import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useLocation } from "react-router";
import { useLiveUpdates } from "../api/live";
import type { Me, Role } from "../api/types";
import { DemoClockBar } from "../features/session/DemoClockBar";
import { homeOf } from "../features/session/homeOf";
import { LanguageSwitch } from "../features/session/LanguageSwitch";
import { may } from "../features/session/may";
import { useSession } from "../features/session/requests/getSession";
import { Zone } from "../ui/format";
import "./shell.css";

const UnreadChats = lazy(() => import("../features/chat/UnreadChats"));
const AccountCorner = lazy(() => import("./AccountCorner"));

/** `needs`: what the owner of a shop must have allowed to its staff. */
const NAVIGATION: Record<Role, { to: string; key: string; end?: boolean; needs?: string }[]> = {
  BUYER: [
    { to: "/buyer", key: "orders", end: true },
    { to: "/buyer/cases", key: "myCases" },
    { to: "/buyer/chats", key: "chats" },
    { to: "/buyer/service", key: "service" },
    { to: "/buyer/matters", key: "matters" },
  ],
  MERCHANT: [
    { to: "/merchant", key: "todo", end: true, needs: "cases.read" },
    { to: "/merchant/orders", key: "orders", needs: "cases.read" },
    { to: "/merchant/chats", key: "chats", needs: "chat" },
    { to: "/merchant/matters", key: "matters", needs: "cases.read" },
    { to: "/merchant/numbers", key: "numbers", needs: "cases.read" },
    { to: "/merchant/standing", key: "standing", needs: "cases.read" },
    { to: "/merchant/staff", key: "staff", needs: "staff" },
    { to: "/merchant/settings", key: "settings", needs: "cases.answer" },
  ],
  SERVICE_AGENT: [{ to: "/desk", key: "desk", end: true }],
  ARBITRATOR: [
    { to: "/arbitration", key: "queue", end: true },
    { to: "/arbitration/reviews", key: "reviews" },
    { to: "/arbitration/quality", key: "quality" },
    { to: "/arbitration/matters", key: "matters" },
    { to: "/docket", key: "docket" },
  ],
  OPERATOR: [
    { to: "/operations", key: "cases", end: true },
    { to: "/operations/matters", key: "matters" },
    { to: "/operations/standings", key: "standings" },
    { to: "/operations/quality", key: "quality" },
    { to: "/operations/accounts", key: "accounts" },
    { to: "/operations/keys", key: "keys" },
    { to: "/operations/refunds", key: "refunds" },
    { to: "/operations/ledger", key: "ledger" },
    { to: "/operations/webhooks", key: "webhooks" },
    { to: "/operations/carriers", key: "carriers" },
    { to: "/operations/readers", key: "readers" },
    { to: "/operations/record", key: "recordHealth" },
  ],
};

function Navigation({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  // On a phone the bar is longer than the window; where one is must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another place in the bar
  useEffect(() => {
    const active = bar.current?.querySelector<HTMLElement>("a.active");
    if (bar.current && active)
      bar.current.scrollLeft = active.offsetLeft - (bar.current.clientWidth - active.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav className="nav" aria-label={t("nav.label")} ref={bar}>
      {NAVIGATION[me.role]
        .filter((item) => !item.needs || may(me, item.needs))
        .map((item) => (
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
