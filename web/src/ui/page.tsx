import i18n from "i18next";
import { type ComponentType, useEffect, useState } from "react";
import { ListSkeleton } from "./states";

/**
 * A page that is fetched when it is first shown, together with the words of the areas it speaks of. Left to its parts, each
 * would ask for its own words when it is reached, and the page would be begun anew each time. It waits by state and not by
 * `lazy`, because React holds back what was suspended for 300 ms, per level.
 */
export function page<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  ...areas: string[]
): ComponentType<P> {
  let Known: ComponentType<P> | undefined;
  const fetchAll = async () => {
    const [module] = await Promise.all([load(), i18n.loadNamespaces(areas)]);
    Known = module.default;
  };
  return function Page(props: P) {
    const [come, setCome] = useState(Known !== undefined);
    const [failure, setFailure] = useState<{ error: unknown }>();
    useEffect(() => {
      if (!come)
        fetchAll().then(
          () => setCome(true),
          (error) => setFailure({ error }),
        );
    }, [come]);
    if (failure) throw failure.error;
    if (Known) return <Known {...props} />;
    return (
      <div className="page">
        <ListSkeleton />
      </div>
    );
  };
}
