import AgreeReturn from "./AgreeReturn";
import type { CommandFormProps } from "./form";
import Plain from "./Plain";

/** An exchange and a repair begin with the goods coming back, so they need an address; sending again needs none. */
export default function AgreeReplacement(props: CommandFormProps) {
  return props.view.type === "RESEND" ? <Plain {...props} /> : <AgreeReturn {...props} />;
}
