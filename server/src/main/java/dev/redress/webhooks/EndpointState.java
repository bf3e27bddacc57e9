package dev.redress.webhooks;

/** Whether an endpoint is sent to. */
public enum EndpointState {
  ACTIVE,
  /** Messages gather and wait; resuming sends them. */
  PAUSED,
  /** It answered 410: nothing is gathered until somebody resumes it. */
  GONE,
  /** Nothing is gathered or sent any more, for good. */
  REMOVED
}
