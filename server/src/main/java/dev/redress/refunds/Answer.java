package dev.redress.refunds;

/** What a provider says about one reference. */
public sealed interface Answer {

  /** The money is with the buyer. */
  record Succeeded() implements Answer {}

  /**
   * The money is not with the buyer and will not come under this reference.
   *
   * @param code the provider's own, for operators
   * @param last trying again soon is pointless: a person has to look
   */
  record Failed(String code, boolean last) implements Answer {}

  /**
   * Nobody can say: no answer in time, a broken connection, a payment that is still under way.
   *
   * @param why for operators
   */
  record Unknown(String why) implements Answer {}

  /** Only when asked: the provider has never heard of the reference. */
  record NotFound() implements Answer {}

  Answer SUCCEEDED = new Succeeded();
  Answer NOT_FOUND = new NotFound();
}
