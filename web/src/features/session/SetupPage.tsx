import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate } from "react-router";
import { EmptyState, Loaded, ProblemNote } from "../../ui/states";
import { homeOf } from "./homeOf";
import { useSession } from "./requests/getSession";
import { useLogIn } from "./requests/logIn";
import { type FirstOperator, useSetup, useSetupNeeded } from "./requests/setup";
import "./login.css";

const EMPTY: FirstOperator = { code: "", login: "", name: "", password: "" };
const AUTOCOMPLETE: Record<keyof FirstOperator, string> = {
  code: "one-time-code",
  login: "username",
  name: "name",
  password: "new-password",
};

function SetupForm() {
  const { t } = useTranslation("session");
  const [form, setForm] = useState(EMPTY);
  const setup = useSetup();
  const logIn = useLogIn();
  const complete = Object.values(form).every((v) => v.trim() !== "");

  async function submit(event: FormEvent) {
    event.preventDefault();
    await setup.mutateAsync(form).then(
      () => logIn.mutate({ login: form.login, password: form.password }),
      () => undefined,
    );
  }

  return (
    <form className="card login-form" onSubmit={(e) => void submit(e)}>
      <h1>{t("setup.title")}</h1>
      <p className="muted">{t("setup.about")}</p>
      {setup.isError && <ProblemNote error={setup.error} />}
      {logIn.isError && <ProblemNote error={logIn.error} />}
      {(Object.keys(EMPTY) as (keyof FirstOperator)[]).map((name) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{t(`setup.${name}`)}</label>
          <Input
            id={name}
            type={name === "password" ? "password" : "text"}
            autoComplete={AUTOCOMPLETE[name]}
            value={form[name]}
            onChange={(e) => setForm({ ...form, [name]: e.target.value })}
          />
          <span className="muted small">{t(`setup.${name}Hint`)}</span>
        </div>
      ))}
      <Button
        type="primary"
        htmlType="submit"
        block
        disabled={!complete}
        loading={setup.isPending || logIn.isPending}
      >
        {t("setup.submit")}
      </Button>
    </form>
  );
}

export default function SetupPage() {
  const { t } = useTranslation("session");
  const needed = useSetupNeeded();
  const session = useSession();
  if (session.data) return <Navigate to={homeOf(session.data.role)} replace />;
  return (
    <div className="login">
      <Loaded query={needed}>
        {(data) =>
          data.needed ? (
            <SetupForm />
          ) : (
            <EmptyState
              title={t("setup.done")}
              how={t("setup.doneHow")}
              action={<Link to="/login">{t("login.submit")}</Link>}
            />
          )
        }
      </Loaded>
    </div>
  );
}
