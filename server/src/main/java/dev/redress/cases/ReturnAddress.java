package dev.redress.cases;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where returns go: what a buyer writes on the parcel (C2, D1).
 *
 * @param recipient who takes the parcel in
 * @param phone which carriers ask for
 * @param address street, town, district; may have several lines
 */
public record ReturnAddress(String recipient, String phone, String address) {

  static final ReturnAddress NONE = new ReturnAddress("", "", "");

  /** As it is shown to the buyer; empty when there is none. */
  String text() {
    String who =
        Stream.of(recipient, phone)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return Stream.of(who, address)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
