package dev.redress.retail;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a replay came to, read back from the database. Money in pence.
 *
 * @param guestRows sales without a customer; their cancellations are {@code cancelGuestRows}
 * @param refundLines served parts: units of one order line under one cancellation row
 */
@JsonPropertyOrder({
  "rows",
  "guestRows",
  "adjustmentRows",
  "orders",
  "orderLines",
  "buyers",
  "capturedPence",
  "cancelRows",
  "cancelGuestRows",
  "cancelLinesMatchedWhole",
  "cancelLinesMatchedPart",
  "cancelLinesRefused",
  "unitsRefunded",
  "unitsRefused",
  "refundedPence",
  "cases",
  "refundLines"
})
record RetailFigures(
    long rows,
    long guestRows,
    long adjustmentRows,
    long orders,
    long orderLines,
    long buyers,
    long capturedPence,
    long cancelRows,
    long cancelGuestRows,
    long cancelLinesMatchedWhole,
    long cancelLinesMatchedPart,
    long cancelLinesRefused,
    long unitsRefunded,
    long unitsRefused,
    long refundedPence,
    long cases,
    long refundLines) {}
