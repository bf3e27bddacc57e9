import type { ReactNode } from "react";
import { ScrollX } from "./ScrollX";
import "./table.css";

export interface Column<T> {
  head: string;
  cell: (item: T) => ReactNode;
  /** Numbers stand under each other by their last digit. */
  right?: boolean;
}

/** A column of buttons has no head, and an empty one would be read out as a heading of nothing. */
function Head<T>({ column }: { column: Column<T> }) {
  if (column.head === "") return <td />;
  return (
    <th scope="col" className={column.right ? "right" : undefined}>
      {column.head}
    </th>
  );
}

/** Wider than this, a row is a card on a phone, and says in front of each value what it is. */
const FITS = 3;

/** A plain table that scrolls sideways by itself when the window is too narrow for it. */
export function DataTable<T>(props: { items: T[]; rowKey: (item: T) => string; columns: Column<T>[] }) {
  return (
    <ScrollX>
      <table className={props.columns.length > FITS ? "plain-table wide" : "plain-table"}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <Head key={column.head} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.items.map((item) => (
            <tr key={props.rowKey(item)}>
              {props.columns.map((column) => (
                <td key={column.head} data-head={column.head} className={column.right ? "right" : undefined}>
                  {column.cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
