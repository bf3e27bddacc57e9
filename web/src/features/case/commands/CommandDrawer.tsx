import { Drawer } from "antd";
import { type ComponentType, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { ListSkeleton } from "../../../ui/states";
import { useNarrow } from "../../../ui/useNarrow";
import type { CommandFormProps } from "./form";

/** Commands whose body is empty share one form: the consequence and a button. */
const Plain = lazy(() => import("./Plain"));

const Say = lazy(() => import("./Say"));

const SendParcel = lazy(() => import("./ShipReturn"));
const Reason = lazy(() => import("./StepIn"));
const AnswerProposal = lazy(() => import("./AnswerProposal"));

const FORMS: Record<string, ComponentType<CommandFormProps>> = {
  modify: lazy(() => import("./Modify")),
  "ship-return": SendParcel,
  "send-replacement": SendParcel,
  "request-intervention": Say,
  "agree-return": lazy(() => import("./AgreeReturn")),
  "answer-stop": lazy(() => import("./AnswerStop")),
  "agree-replacement": lazy(() => import("./AgreeReplacement")),
  "send-script": lazy(() => import("./SendScript")),
  reject: lazy(() => import("./Reject")),
  "confirm-return": lazy(() => import("./ConfirmReturn")),
  "refuse-goods": Say,
  "make-offer": lazy(() => import("./MakeOffer")),
  "counter-offer": lazy(() => import("./CounterOffer")),
  "accept-offer": AnswerProposal,
  "decline-offer": AnswerProposal,
  "propose-settlement": lazy(() => import("./settle/ProposeSettlement")),
  "sign-settlement": AnswerProposal,
  "decline-settlement": AnswerProposal,
  "file-appeal": lazy(() => import("./FileAppeal")),
  "add-statement": Say,
  "step-in": Reason,
  "return-ruling": Reason,
  "ask-more": lazy(() => import("./AskMore")),
  "refuse-hearing": lazy(() => import("./RefuseHearing")),
};

/** From below on a phone, from the side on a desk. A click beside it does not throw away what was typed. */
export default function CommandDrawer(
  props: Omit<CommandFormProps, "onCancel"> & { gone: boolean; onClose: () => void },
) {
  const { t } = useTranslation("case");
  const narrow = useNarrow();
  const Form = FORMS[props.action.command] ?? Plain;
  return (
    <Drawer
      open
      title={props.action.label}
      placement={narrow ? "bottom" : "right"}
      size={narrow ? "92%" : 560}
      mask={{ closable: false }}
      onClose={props.onClose}
    >
      {props.gone && <p className="consequence">{t("actions.gone")}</p>}
      <Suspense fallback={<ListSkeleton rows={2} />}>
        <Form view={props.view} action={props.action} onDone={props.onDone} onCancel={props.onClose} />
      </Suspense>
    </Drawer>
  );
}
