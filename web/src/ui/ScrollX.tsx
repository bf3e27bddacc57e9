import { type ReactNode, useEffect, useRef, useState } from "react";
import "./table.css";

/** Scrolls sideways by itself. The keyboard stops there only where there is something to scroll. */
export function ScrollX({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const node = box.current;
    if (!node) return;
    const watch = new ResizeObserver(() => setScrolls(node.scrollWidth > node.clientWidth));
    for (const each of [node, ...node.children]) watch.observe(each);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className="scroll-x" tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  );
}
