package dev.redress;

import dev.redress.carriers.CarrierPort;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A carrier outside: hears what it is asked, and answers with pushes when a test says so. */
public final class FakeCarrier implements CarrierPort {

  /** What its parcels carry as their carrier. */
  public static final String NAME = "STO";

  private final List<Interception> heard = new CopyOnWriteArrayList<>();
  private final Set<String> cutOff = ConcurrentHashMap.newKeySet();

  @Override
  public boolean carries(String carrier) {
    return carrier.equals(NAME);
  }

  @Override
  public void intercept(Interception wanted) {
    heard.add(wanted);
    if (cutOff.remove(wanted.tracking())) {
      throw new IllegalStateException("The line to the carrier broke; it may have heard.");
    }
  }

  /** The next wish about this parcel is heard, but its sender learns nothing of that. */
  public void cutOff(String tracking) {
    cutOff.add(tracking);
  }

  /** Every wish about this parcel, as often as it was asked. */
  public List<Interception> heard(String tracking) {
    return heard.stream().filter(each -> each.tracking().equals(tracking)).toList();
  }
}
