import { Modal } from "antd";

/** What the keys of a page do. Opened by `?`, closed by Escape. */
export default function KeysList(props: { title: string; keys: [string, string][]; onClose: () => void }) {
  return (
    <Modal open title={props.title} footer={null} onCancel={props.onClose}>
      <dl className="keys-help">
        {props.keys.map(([key, does]) => (
          <div key={key} className="row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
