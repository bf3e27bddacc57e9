import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import type { Demo, Me } from "../../api/types";
import { LineField } from "../../ui/LineField";
import { ProblemNote } from "../../ui/states";
import { homeOf } from "./homeOf";
import { useDemo } from "./requests/getDemo";
import { useSession } from "./requests/getSession";
import { useLogIn } from "./requests/logIn";
import { useSetupNeeded } from "./requests/setup";
import "./login.css";

function target(me: Me, next: string | null): string {
  // Only paths of this site, and only the signed-in role's own rooms: another role's page would answer "not found".
  return next?.startsWith(homeOf(me.role)) ? next : homeOf(me.role);
}

function DemoLogins({
  demo,
  onPick,
  busy,
}: {
  demo: Demo;
  onPick: (l: Demo["logins"][0]) => void;
  busy: boolean;
}) {
  const { t } = useTranslation("session");
  return (
    <section className="demo-logins" aria-labelledby="demo-title">
      <h2 id="demo-title">{t("demo.title")}</h2>
      <p className="muted">{t("demo.about")}</p>
      <ul className="plain demo-grid">
        {demo.logins.map((l) => (
          <li key={l.login}>
            <button type="button" className="demo-card" onClick={() => onPick(l)} disabled={busy}>
              <span className="demo-role">{t(`common:role.${l.role}`)}</span>
              <strong>{l.name}</strong>
              <span className="muted small">{t(`demo.does.${l.role}`)}</span>
              <span className="muted small">
                {l.login}
                {l.market ? ` · ${t(`common:market.${l.market}`, { defaultValue: l.market })}` : ""}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function LoginPage() {
  const { t } = useTranslation("session");
  const [params] = useSearchParams();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const session = useSession();
  const demo = useDemo();
  const setup = useSetupNeeded();
  const logIn = useLogIn();

  if (session.data) return <Navigate to={target(session.data, params.get("next"))} replace />;
  if (setup.data?.needed) return <Navigate to="/setup" replace />;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (login && password) logIn.mutate({ login, password });
  }

  return (
    <div className="login">
      <form className="card login-form" onSubmit={submit}>
        <h1>{t("login.title")}</h1>
        <p className="muted">{t("login.about")}</p>
        {logIn.isError && <ProblemNote error={logIn.error} />}
        <LineField
          label={t("login.name")}
          id="login"
          size="large"
          autoComplete="username"
          value={login}
          onChange={setLogin}
        />
        <div className="field">
          <label htmlFor="password">{t("login.password")}</label>
          <Input.Password
            id="password"
            size="large"
            autoComplete="current-password"
            value={password}
            onChange={(e) => setPassword(e.target.value)}
          />
        </div>
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={logIn.isPending}
          disabled={!login || !password}
        >
          {t("login.submit")}
        </Button>
        <p className="small">
          <Link to="/docket">{t("login.docket")}</Link>
        </p>
      </form>
      {demo.data?.enabled && (
        <DemoLogins demo={demo.data} busy={logIn.isPending} onPick={(l) => logIn.mutate(l)} />
      )}
    </div>
  );
}
