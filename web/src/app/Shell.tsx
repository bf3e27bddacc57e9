import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useLocation } from "react-router";
import { useLiveUpdates } from "../api/live";
import type { Me } from "../api/types";
import { DemoClockBar } from "../features/session/DemoClockBar";
import { homeOf } from "../features/session/homeOf";
import { LanguageSwitch } from "../features/session/LanguageSwitch";
import { useSession } from "../features/session/requests/getSession";
import { Zone } from "../ui/format";
import { navigationOf } from "./navigation";
import "./shell.css";

const UnreadChats = lazy(() => import("../features/chat/UnreadChats"));
const AccountCorner = lazy(() => import("./AccountCorner"));

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
      {navigationOf(me).map((item) => (
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
