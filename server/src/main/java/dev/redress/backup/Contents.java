package dev.redress.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param schema version of the newest migration
 * @param months of the journal that have a partition of their own, as {@code 2026_11}
 * @param rows per table, how many
 * @param files how many files of evidence
 */
record Contents(String schema, List<String> months, Map<String, Long> rows, long files) {

  static final String ENTRY = "contents.json";
  static final String TABLES = "tables/";
  static final String EVIDENCE = "evidence/";
}
