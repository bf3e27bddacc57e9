import type { AllowedAction, CaseView } from "../../../api/types";

/** What every command's form gets. It collects the body; what the body means is the server's to judge. */
export interface CommandFormProps {
  view: CaseView;
  action: AllowedAction;
  onDone: () => void;
  onCancel: () => void;
}
