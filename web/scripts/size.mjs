// What a buyer's phone fetches for the first page: the entry, the shell's corner, the buyer's room, one language; gzip.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = 250_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

const first = [
  "index.html",
  "src/app/AccountCorner.tsx",
  "src/features/buyer/BuyerRoutes.tsx",
  "src/features/buyer/OrdersPage.tsx",
  ...["common", "buyer", "order"].map((area) => `src/locales/zh-CN/${area}.json`),
];

const files = new Set(["index.html"]);
function collect(name) {
  const chunk = manifest[name];
  if (!chunk)
    throw new Error(`${name} is not in the build; npm run build first, or mend the list in scripts/size.mjs`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const imported of chunk.imports ?? []) collect(imported);
}
first.forEach(collect);

const sizes = [...files].map((file) => [
  file,
  gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
]);
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
for (const [file, bytes] of sizes.sort((a, b) => b[1] - a[1]))
  console.log(`${String(bytes).padStart(8)}  ${file}`);
console.log(`${String(total).padStart(8)}  buyer's first page, gzip; budget ${BUDGET}`);
if (total > BUDGET) process.exit(1);
