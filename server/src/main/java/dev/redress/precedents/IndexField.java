package dev.redress.precedents;

import org.apache.lucene.index.Term;

/** The fields of the index; a trait's field has the name of its {@link Part}. */
enum IndexField {
  CASE,
  MARKET,
  /** When it was decided; of two equally alike the newer comes first. */
  AT,
  /** The precedent itself without what was said. */
  BODY,
  /** Words of the buyer. */
  BUYER,
  /** Words of the merchant. */
  MERCHANT,
  /** Words of the arbitrator's reasons. */
  WHY;

  Term term(String text) {
    return new Term(name(), text);
  }

  static Term of(Part part, String text) {
    return new Term(part.name(), text);
  }
}
