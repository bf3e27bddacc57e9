import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

export default function Plain(props: CommandFormProps) {
  return <CommandFrame {...props} body={{}} />;
}
