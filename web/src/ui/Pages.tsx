import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ListSkeleton, ProblemNote } from "./states";

/** A list by cursor: its shape while loading, why it failed, what would be here, and the way to more of it. */
export function Pages<T, P extends { items: T[] }>(props: {
  query: UseInfiniteQueryResult<InfiniteData<P>>;
  empty: ReactNode;
  skeleton?: ReactNode;
  children: (items: T[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { query } = props;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return props.skeleton ?? <ListSkeleton />;
  return (
    <>
      {query.isError && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 ? props.empty : props.children(items)}
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("action.more")}
        </Button>
      )}
    </>
  );
}
