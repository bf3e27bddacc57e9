import type { Money } from "../api/types";
import { useFormat } from "./format";

export function MoneyText({ value, signed, strong }: { value: Money; signed?: boolean; strong?: boolean }) {
  const text = useFormat().money(value, signed);
  return strong ? <strong className="money">{text}</strong> : <span className="money">{text}</span>;
}
