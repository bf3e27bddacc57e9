import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = new URL("../src/", import.meta.url).pathname;
/** Rooms of one role each; what they share lives in the capability features beside them. */
const ROLES = ["buyer", "merchant", "arbitration", "operations", "docket"];

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(tsx?|css)$/.test(name) && !name.includes(".gen.") ? [path] : [];
  });
}

describe("the house", () => {
  it("keeps files short enough to read in one go", () => {
    const long = sources(SRC).filter((path) => readFileSync(path, "utf8").split("\n").length > 300);
    expect(long).toEqual([]);
  });

  it("lets no role import another, and no capability import a role", () => {
    const wrong = sources(join(SRC, "features")).flatMap((path) => {
      const own = path.slice(join(SRC, "features").length + 1).split("/")[0] ?? "";
      const imports = [...readFileSync(path, "utf8").matchAll(/from "(?:\.\.\/)+(\w+)\//g)].map(
        (m) => m[1] ?? "",
      );
      return imports
        .filter((name) => ROLES.includes(name) && name !== own)
        .map((name) => `${path.slice(SRC.length)} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("means what is typed as a time in the zone of the pages", () => {
    const wrong = sources(SRC).filter((path) => {
      const text = readFileSync(path, "utf8");
      return text.includes('type="datetime-local"') && !/\bmomentIn\(\w+[^)]*, zone\)/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  it("counts no time by the browser's clock outside the market clock", () => {
    const wrong = sources(SRC).filter(
      (path) =>
        !path.endsWith("api/clock.ts") && /Date\.now\(\)|new Date\(\)/.test(readFileSync(path, "utf8")),
    );
    expect(wrong).toEqual([]);
  });
});
