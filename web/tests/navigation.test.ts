import { describe, expect, it } from "vitest";
import type { Me } from "../src/api/types";
import { navigationOf } from "../src/app/navigation";

const ZHOU: Me = {
  accountId: "1",
  login: "zhou",
  name: "周明",
  role: "ARBITRATOR",
  locale: "zh-CN",
  zone: "Asia/Shanghai",
  senior: false,
};

const keys = (me: Me) => navigationOf(me).map((place) => place.key);

describe("the bar", () => {
  it("offers the bench's quality to those who lead it (F6)", () => {
    expect(keys({ ...ZHOU, senior: true })).toContain("quality");
    expect(keys(ZHOU)).toEqual(["queue", "reviews", "matters", "docket"]);
    expect(keys({ ...ZHOU, role: "OPERATOR" })).toContain("quality");
  });

  it("offers staff what their shop lets them do (C8)", () => {
    expect(keys({ ...ZHOU, role: "MERCHANT", permissions: ["chat"] })).toEqual(["chats"]);
  });
});
