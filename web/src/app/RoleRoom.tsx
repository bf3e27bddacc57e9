import type { ReactElement } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import type { Role } from "../api/types";
import { homeOf } from "../features/session/homeOf";
import { useSession } from "../features/session/requests/getSession";
import { page } from "../ui/page";
import { ListSkeleton, ProblemNote } from "../ui/states";

const InboxPage = page(() => import("../features/inbox/InboxPage"));
const NoticesPage = page(() => import("../features/notices/NoticesPage"), "notices");

/** One role's room. Whoever is not signed in is led to the login and back; another role is led to its own room. */
export function RoleRoom({ of: role, room }: { of: Role; room: ReactElement }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending)
    return (
      <div className="page">
        <ListSkeleton />
      </div>
    );
  if (session.isError)
    return (
      <div className="page">
        <ProblemNote error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  if (!session.data) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (session.data.role !== role) return <Navigate to={homeOf(session.data.role)} replace />;
  return (
    <Routes>
      <Route path="inbox" element={<InboxPage home={homeOf(role)} />} />
      <Route path="inbox/settings" element={<NoticesPage />} />
      <Route path="*" element={room} />
    </Routes>
  );
}
