import { useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { CaseColumns } from "../case/CaseColumns";
import { useCase } from "../case/requests/getCase";
import { NotesPart } from "../notes/NotesPart";

export default function OperatorCasePage() {
  const { id = "" } = useParams();
  const query = useCase(id);
  return (
    <div className="page">
      <Loaded query={query}>
        {(view) => (
          <CaseColumns view={view} home="/operations" notes={<NotesPart key={view.id} caseId={view.id} />} />
        )}
      </Loaded>
    </div>
  );
}
