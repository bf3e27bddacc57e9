import { useTranslation } from "react-i18next";
import { DataTable } from "../../ui/DataTable";
import { EmptyState, Loaded } from "../../ui/states";
import { useReaders } from "./requests/money";

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
            <DataTable
              items={items}
              rowKey={(reader) => reader.name}
              columns={[
                { head: t("readers.name"), cell: (reader) => reader.name },
                { head: t("readers.lag"), right: true, cell: (reader) => reader.lag },
                {
                  head: t("readers.state"),
                  cell: (reader) =>
                    reader.failure || t(reader.lag === 0 ? "readers.current" : "readers.behind"),
                },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
