import type { AllowedAction, CaseView } from "../../../api/types";

/** What every command's form gets. It collects the body; what the body means is the server's to judge. */
export interface CommandFormProps {
  view: CaseView;
  action: AllowedAction;
  onDone: () => void;
  onCancel: () => void;
}

/** How much has been said of what the server wants said; characters as it counts them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}
