import { useTranslation } from "react-i18next";
import type { CaseView } from "../../api/types";

/** What a side of the case is called to its reader: nobody is told of himself as of a stranger. */
export function useSideName(view: CaseView): (side: "buyer" | "merchant") => string {
  const { t } = useTranslation("case");
  return (side) => t(view.viewer.role === side.toUpperCase() ? "side.you" : `side.${side}`);
}
