/** docs/guides/tour.md as a table: whose case of the demo it is, and what the tour says that is to be seen there. */
export interface Stop {
  order: string;
  as: string;
  room: "buyer" | "merchant" | "arbitration" | "operations";
  /** The order's own page and not its case's. */
  page?: "orders";
  /** Commands that are offered; the form of the first is opened. */
  finds?: string[];
  /** Words in the open form. */
  asks?: (string | RegExp)[];
  /** It says until when. */
  due?: boolean;
  /** Words on the page. */
  says?: (string | RegExp)[];
  /** Doors that are closed, and why. */
  closed?: Record<string, string | RegExp>;
}

/** As people sign in one after the other; each keeps the page on which they go from case to case. */
export const STOPS: Stop[] = [
  // Exchange, send again, repair
  {
    order: "PP-20015",
    as: "lin",
    room: "buyer",
    finds: ["turn-into-refund", "request-intervention"],
    asks: ["您无需重新申请"],
    due: true,
    says: ["商家尚未寄出商品"],
  },
  { order: "PP-20603", as: "lin", room: "buyer", due: true, says: [/商品已由 .+（.+）寄给您/] },
  {
    order: "PP-20604",
    as: "lin",
    room: "buyer",
    finds: ["confirm-receipt", "request-intervention"],
    due: true,
    says: ["快递显示商品已送达"],
  },
  {
    order: "PP-20024",
    as: "xinghe",
    room: "merchant",
    finds: ["agree-replacement"],
    due: true,
    says: ["撤销"],
  },
  {
    order: "PP-20601",
    as: "qingshan",
    room: "merchant",
    finds: ["agree-replacement"],
    asks: ["退货地址", "不涉及款项"],
    due: true,
    closed: { 同意退款: "买家申请的是商品而不是退款" },
  },
  {
    order: "PP-20602",
    as: "qingshan",
    room: "merchant",
    finds: ["send-replacement"],
    asks: ["快递公司", "运单号"],
    due: true,
    says: ["枕套"],
  },
  { order: "PP-20605", as: "wei", room: "buyer", says: ["未发生退款", "此单没有款项变动"] },
  { order: "PP-20605", as: "wei", room: "buyer", page: "orders", says: ["申请售后"] },
  // Goods on their way
  {
    order: "PP-20007",
    as: "wei",
    room: "buyer",
    says: ["已退还给您", "拦截成功", "快件已拦截", "已签收 · 与其他物流记录不符"],
  },
  {
    order: "PP-20712",
    as: "wei",
    room: "buyer",
    due: true,
    says: ["我要拒收，请退回寄件人", "立即退还给您"],
  },
  {
    order: "PP-20008",
    as: "lin",
    room: "buyer",
    finds: ["ship-return"],
    asks: ["寄到"],
    due: true,
    says: ["包裹未被拒收"],
  },
  {
    order: "PP-20711",
    as: "qingshan",
    room: "merchant",
    due: true,
    says: ["等待快递公司", "快递公司须在"],
  },
  {
    order: "PP-20713",
    as: "qingshan",
    room: "merchant",
    finds: ["answer-stop"],
    asks: ["已停止发货", "商品已发出"],
    due: true,
  },
  {
    order: "PP-20011",
    as: "qingshan",
    room: "merchant",
    finds: ["agree-refund"],
    due: true,
    says: ["商品已发出：未付任何款项", "还没有款项变动"],
  },
  // The carrier
  { order: "PP-20731", as: "qingshan", room: "merchant", due: true, says: ["等待快递公司", "JD0020731011"] },
  { order: "PP-20732", as: "wei", room: "buyer", due: true, says: ["我要拒收，请退回寄件人"] },
  { order: "PP-20733", as: "lin", room: "buyer", due: true, says: ["快件长时间未更新", "快递异常"] },
  { order: "PP-20734", as: "qingshan", room: "merchant", due: true, says: ["商品正在退回途中"] },
  {
    order: "PP-20735",
    as: "lin",
    room: "buyer",
    page: "orders",
    says: ["京东快递 JD0020735013", "运输中", /本单的售后\s*暂无/],
  },
  {
    order: "PP-20014",
    as: "qingshan",
    room: "merchant",
    finds: ["add-statement"],
    due: true,
    says: ["平台已介入", "谈了半个多月", "之前的"],
  },
  // Claims and complaints
  {
    order: "PP-20018",
    as: "wei",
    room: "buyer",
    page: "orders",
    says: [/补差价 · .+ · 已失效/],
  },
  // Before a rejection
  {
    order: "PP-20101",
    as: "qingshan",
    room: "merchant",
    finds: ["send-script", "make-offer"],
    asks: ["拒绝原因"],
    due: true,
    closed: { 拒绝申请: "双方还没有沟通" },
  },
  {
    order: "PP-20004",
    as: "lin",
    room: "buyer",
    finds: ["add-statement"],
    due: true,
    says: ["商家向您了解情况", "请回复，商家等待您的答复", "虚拟号码"],
  },
  {
    order: "PP-20811",
    as: "qingshan",
    room: "merchant",
    finds: ["reject"],
    asks: ["至少 20 字"],
    due: true,
    says: ["买家已回复，现在可以拒绝"],
  },
  {
    order: "PP-20812",
    as: "qingshan",
    room: "merchant",
    finds: ["agree-refund"],
    due: true,
    says: ["处理建议", "退款通常比拒绝更省事"],
  },
  // Offers and small payments
  {
    order: "PP-20802",
    as: "qingshan",
    room: "merchant",
    finds: ["accept-offer", "counter-offer"],
    due: true,
    says: ["买家提出", "30.00", "45.00"],
  },
  {
    order: "PP-20803",
    as: "lin",
    room: "buyer",
    finds: ["accept-offer", "decline-offer"],
    asks: ["商品仍可申请退款"],
    says: ["6.00"],
  },
  { order: "PP-20012", as: "lin", room: "buyer", says: ["12.00", "18.00", "已退还给您"] },
  {
    order: "PP-20013",
    as: "qingshan",
    room: "merchant",
    says: ["以您支付", "8.00", "商品款之外", "商品仍可申请退款"],
  },
  // Not shipped in time
  { order: "PP-20821", as: "lin", room: "buyer", page: "orders", says: ["承诺发货", "催商家发货"] },
  {
    order: "PP-20010",
    as: "qingshan",
    room: "merchant",
    says: ["已退回买家", "商品款之外", "6.45", "来自 商家余额"],
  },
  // Settled in the hearing
  {
    order: "PP-20334",
    as: "qingshan",
    room: "merchant",
    says: ["双方已签署的和解", "此为终局"],
  },
  // A ruling that takes two
  {
    order: "PP-20330",
    as: "keller",
    room: "arbitration",
    finds: ["approve-ruling", "return-ruling"],
    due: true,
    says: ["拟定的裁决"],
  },
  {
    order: "PP-20330",
    as: "zhou",
    room: "arbitration",
    due: true,
    closed: { 复核签署: "该裁决由您拟定" },
  },
  { order: "PP-20330", as: "xinghe", room: "merchant", due: true, says: ["另一位仲裁员将在"] },
  // An appeal that overturns
  {
    order: "PP-20006",
    as: "qingshan",
    room: "merchant",
    says: [
      "申诉推翻了原裁决，此为终局。您已收回",
      "推翻原裁决（终局）",
      "原裁决（周明）",
      "由买家偿还",
      "像素与裁剪完全一致",
    ],
  },
  { order: "PP-20331", as: "keller", room: "arbitration", finds: ["take-hearing"], due: true },
  { order: "PP-20331", as: "zhou", room: "arbitration", due: true, closed: { 受理该案: /裁/ } },
  // Before a court
  {
    order: "PP-20020",
    as: "qingshan",
    room: "merchant",
    says: ["(2026)沪0115民初1858号", "法院", "和解或调解", "下载证据包"],
  },
  {
    order: "PP-20871",
    as: "qingshan",
    room: "merchant",
    says: ["浦东消调〔2026〕第 871 号", "期限", "任何内容都不会被删除"],
  },
  { order: "PP-20871", as: "ops", room: "operations", says: ["登记结果"] },
];
