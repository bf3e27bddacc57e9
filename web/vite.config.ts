import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The console is served by the server itself; in development this proxy stands in for it.
const server = process.env.REDRESS_URL ?? `http://localhost:${process.env.REDRESS_PORT ?? "8080"}`;

export default defineConfig({
  plugins: [react()],
  server: {
    port: Number(process.env.WEB_PORT ?? "5173"),
    proxy: { "/api": { target: server, changeOrigin: false } },
  },
  build: { manifest: true, target: "es2023", chunkSizeWarningLimit: 900 },
});
