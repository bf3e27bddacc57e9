import { QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { NotFound } from "../ui/NotFound";
import { ListSkeleton } from "../ui/states";
import { ErrorBoundary } from "./ErrorBoundary";
import { newQueryClient } from "./queryClient";
import { RoleRoom } from "./RoleRoom";
import { Shell } from "./Shell";

const LoginPage = lazy(() => import("../features/session/LoginPage"));
const SetupPage = lazy(() => import("../features/session/SetupPage"));
const DocketRoutes = lazy(() => import("../features/docket/DocketRoutes"));
const RecordPage = lazy(() => import("../features/record/RecordPage"));
const BuyerRoutes = lazy(() => import("../features/buyer/BuyerRoutes"));
const MerchantRoutes = lazy(() => import("../features/merchant/MerchantRoutes"));
const ArbitrationRoutes = lazy(() => import("../features/arbitration/ArbitrationRoutes"));
const DeskRoutes = lazy(() => import("../features/desk/DeskRoutes"));
const OperationsRoutes = lazy(() => import("../features/operations/OperationsRoutes"));

const theme = {
  token: {
    colorPrimary: "#12594f",
    colorError: "#b3201f",
    colorTextDescription: "#5a6662",
    colorTextPlaceholder: "#6b7773",
    borderRadius: 6,
    fontFamily: "inherit",
    motion: false,
  },
};

function Pages() {
  return (
    <Routes>
      <Route path="/" element={<Navigate to="/login" replace />} />
      <Route path="/login" element={<LoginPage />} />
      <Route path="/setup" element={<SetupPage />} />
      <Route path="/docket/*" element={<DocketRoutes />} />
      <Route path="/record" element={<RecordPage />} />
      <Route path="/buyer/*" element={<RoleRoom of="BUYER" room={<BuyerRoutes />} />} />
      <Route path="/merchant/*" element={<RoleRoom of="MERCHANT" room={<MerchantRoutes />} />} />
      <Route path="/arbitration/*" element={<RoleRoom of="ARBITRATOR" room={<ArbitrationRoutes />} />} />
      <Route path="/desk/*" element={<RoleRoom of="SERVICE_AGENT" room={<DeskRoutes />} />} />
      <Route path="/operations/*" element={<RoleRoom of="OPERATOR" room={<OperationsRoutes />} />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

export function App() {
  const [client] = useState(newQueryClient);
  const { i18n } = useTranslation();
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider
        theme={theme}
        locale={i18n.language === "zh-CN" ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
      >
        <BrowserRouter>
          <Suspense
            fallback={
              <div className="page">
                <ListSkeleton />
              </div>
            }
          >
            <Shell>
              <ErrorBoundary>
                <Suspense
                  fallback={
                    <div className="page">
                      <ListSkeleton />
                    </div>
                  }
                >
                  <Pages />
                </Suspense>
              </ErrorBoundary>
            </Shell>
          </Suspense>
        </BrowserRouter>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
