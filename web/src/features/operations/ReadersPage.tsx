import { useTranslation } from "react-i18next";
import { EmptyState, Loaded } from "../../ui/states";
import { useReaders } from "./requests/money";
import "../../ui/table.css";

/** Everything that follows a command follows it through a reader; one that lags or fails is seen here first. */
export default function ReadersPage() {
  const { t } = useTranslation("operations");
  const readers = useReaders();
  return (
    <section className="page narrow">
      <h1>{t("readers.title")}</h1>
      <p className="muted">{t("readers.about")}</p>
      <Loaded query={readers}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t("readers.empty")} />
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t("readers.name")}</th>
                  <th scope="col" className="right">
                    {t("readers.lag")}
                  </th>
                  <th scope="col">{t("readers.state")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((reader) => (
                  <tr key={reader.name}>
                    <td>{reader.name}</td>
                    <td className="right">{reader.lag}</td>
                    <td>{reader.failure || t(reader.lag === 0 ? "readers.current" : "readers.behind")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}
