import { QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { NotFound } from "../ui/NotFound";
import { page } from "../ui/page";
import { ListSkeleton } from "../ui/states";
import { ErrorBoundary } from "./ErrorBoundary";
import { newQueryClient } from "./queryClient";
import { RoleRoom } from "./RoleRoom";
import { Shell } from "./Shell";

const LoginPage = page(() => import("../features/session/LoginPage"), "session");
const SetupPage = page(() => import("../features/session/SetupPage"), "session");
const DocketRoutes = page(() => import("../features/docket/DocketRoutes"), "case", "docket");
const RecordPage = page(() => import("../features/record/RecordPage"), "record");
const BuyerRoutes = page(() => import("../features/buyer/BuyerRoutes"));
const MerchantRoutes = page(() => import("../features/merchant/MerchantRoutes"));
const ArbitrationRoutes = page(() => import("../features/arbitration/ArbitrationRoutes"));
const DeskRoutes = page(() => import("../features/desk/DeskRoutes"));
const OperationsRoutes = page(() => import("../features/operations/OperationsRoutes"));

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
