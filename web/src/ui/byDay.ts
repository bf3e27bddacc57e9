/** A chart of what days came to: its frame is the same wherever there is one. */
export function byDay(days: string[], values: object, series: object[]) {
  return {
    animation: false,
    aria: { enabled: true },
    grid: { left: 48, right: 16, top: 36, bottom: 28 },
    legend: { top: 0, right: 0 },
    tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: days },
    yAxis: { type: "value", min: 0, ...values },
    color: ["#12594f", "#b06a00", "#b3201f"],
    series,
  };
}
