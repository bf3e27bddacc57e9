import type { ReactNode } from "react";
import { ScrollX } from "./ScrollX";
import "./table.css";

export interface Column<T> {
  head: string;
  cell: (item: T) => ReactNode;
  /** Numbers stand under each other by their last digit. */
  right?: boolean;
}

/** A plain table that scrolls sideways by itself when the window is too narrow for it. */
export function DataTable<T>(props: { items: T[]; rowKey: (item: T) => string; columns: Column<T>[] }) {
  return (
    <ScrollX>
      <table className="plain-table">
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.head} scope="col" className={column.right ? "right" : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.items.map((item) => (
            <tr key={props.rowKey(item)}>
              {props.columns.map((column) => (
                <td key={column.head} className={column.right ? "right" : undefined}>
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
