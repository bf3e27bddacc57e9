package dev.redress.evidence;

import dev.redress.kernel.Refusal;

/** Why a file is not taken, or not given out, in order of precedence. */
public enum EvidenceRefusal implements Refusal {
  /** S3: an agent shows files only for the buyer whose conversation it holds. */
  EVIDENCE_NOT_YOURS(403),
  /** More than {@code redress.evidence.max-size}. */
  EVIDENCE_TOO_LARGE(413),
  EVIDENCE_EMPTY(422),
  /** By its content it is none of the kinds taken, whatever its name says. */
  EVIDENCE_KIND_NOT_TAKEN(422),
  /** It begins like a picture but does not say how large it is. */
  PICTURE_DAMAGED(422),
  /** Its header promises more pixels than any viewer should have to unpack. */
  PICTURE_TOO_MANY_PIXELS(422),
  /** The virus scanner found something in it. */
  EVIDENCE_INFECTED(422),
  /** A virus scanner is configured and gives no verdict; nothing passes unseen. */
  SCANNER_UNAVAILABLE(503),
  CAPTION_TOO_LONG(422),
  /** This side has shown as many files on this order as one side may. */
  TOO_MUCH_EVIDENCE(409),
  /** It was erased, by policy or on request (V5); what is on record of it stays. */
  EVIDENCE_ERASED(410),
  /** Somebody else's picture is given out as a copy, without what the camera wrote into it. */
  ORIGINAL_KEPT_BACK(403),
  /** There is no copy for display: the file is no picture, or one that cannot be unpacked. */
  NO_COPY(404),
  /** The copy is being made, or waits for others. */
  COPY_NOT_READY(503),
  /** No file lies under this hash. */
  FILE_GONE(409),
  /** What lies under this hash has another one. */
  FILE_DAMAGED(409),
  /** The store of files does not answer. */
  FILES_UNAVAILABLE(503);

  private final int status;

  EvidenceRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
