package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Receipt;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's own default return address. */
@RestController
@RequestMapping("/api/v1/merchant/return-address")
@RolesAllowed("MERCHANT")
class ReturnAddressHttp {

  private final ReturnAddresses addresses;

  ReturnAddressHttp(ReturnAddresses addresses) {
    this.addresses = addresses;
  }

  /** An address as it is sent; all three are needed. */
  record ReturnAddressRequest(
      @Nullable String recipient, @Nullable String phone, @Nullable String address) {

    ReturnAddress read() {
      return new ReturnAddress(
          Given.text(recipient).strip(), Given.text(phone).strip(), Given.text(address).strip());
    }
  }

  /**
   * What is known.
   *
   * @param version 0: the merchant has not said any yet
   * @param recipient empty where nothing is known
   * @param text all of it, as a buyer sees it; empty: returns have nowhere to go by themselves
   */
  record ReturnAddressView(
      long version, String recipient, String phone, String address, String text) {

    static ReturnAddressView of(ReturnAddressFile file) {
      ReturnAddress known = file.address();
      return new ReturnAddressView(
          file.version(), known.recipient(), known.phone(), known.address(), known.text());
    }
  }

  /** Where the caller's returns go when it names no other address; the ETag is its version. */
  @GetMapping
  ResponseEntity<ReturnAddressView> own(Actor merchant) {
    ReturnAddressView view = ReturnAddressView.of(addresses.of(merchant));
    return ResponseEntity.ok().eTag(CaseDesk.tag(view.version())).body(view);
  }

  /** C1, C2: from now on returns go here; agreed ones keep the address they have. */
  @PostMapping
  ResponseEntity<Receipt> set(
      @RequestBody ReturnAddressRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Actor merchant) {
    Receipt receipt = addresses.set(wanted.read(), merchant, key, CallResolver.version(ifMatch));
    return ResponseEntity.ok().eTag(CaseDesk.tag(receipt.version())).body(receipt);
  }
}
