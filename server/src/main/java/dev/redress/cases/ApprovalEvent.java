package dev.redress.cases;

/** F8: what becomes of a ruling that one person alone may not make. */
public sealed interface ApprovalEvent extends CaseEvent.OnTheBench {

  /**
   * A ruling over the limit, or one that an appeal is to put in another's place, waits for a second
   * person; the parties do not see it yet.
   *
   * @param fraud whether it is to take another's place because the buyer had deceived the platform
   */
  record RulingProposed(Ruling ruling, boolean fraud, Wait waiting) implements ApprovalEvent {
    @Override
    public boolean benchOnly() {
      return true;
    }
  }

  /** The second person wants something looked at again; the words stay on the bench. */
  record RulingReturned(String reason, Wait waiting) implements ApprovalEvent {
    @Override
    public boolean benchOnly() {
      return true;
    }
  }

  /** Nobody has looked at the proposed ruling in time; it waits anew, in sight of the seniors. */
  record ApprovalOverdue(Wait waiting) implements ApprovalEvent {}
}
