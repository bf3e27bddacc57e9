package dev.redress.demo;

import dev.redress.cases.Ask;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseId;
import dev.redress.cases.Claim;
import dev.redress.evidence.Evidence;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Payment;
import dev.redress.policy.CaseType;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plays one story's acts, through the commands that people send. Every command has a key made of
 * the story's number and the act's place in it, so that a story played again changes nothing.
 */
final class Scene {

  private static final Actor SHOP = new Actor(Role.INTEGRATION, "demo-shop", "拼拼集市", "", "");

  private final Rooms rooms;
  private final Story story;
  private final Told told;
  private final List<String> buyerShowed = new ArrayList<>();
  private final List<String> merchantShowed = new ArrayList<>();
  private int acts;
  private @Nullable CaseId id;

  Scene(Rooms rooms, Story story, Instant end) {
    this.rooms = rooms;
    this.story = story;
    this.told = new Told(story, end);
  }

  static Shot shot(Photo photo, String caption) {
    return new Shot(photo, caption);
  }

  // ---- The shop and the carriers

  void place() {
    send(new OrderCommand.PlaceOrder(told.order(), List.of()));
  }

  void placePaid() {
    send(new OrderCommand.PlaceOrder(told.order(), List.of(payment())));
  }

  void pay() {
    send(new OrderCommand.RecordPayment(story.order(), payment()));
  }

  void cancel() {
    send(new OrderCommand.CancelOrder(story.order()));
  }

  void release() {
    send(new OrderCommand.ReleaseEscrow(story.order()));
  }

  void ship(int hours) {
    parcel(ParcelState.SHIPPED, hours + 2, "快件已揽收", "Picked up");
    parcel(ParcelState.IN_TRANSIT, hours, "快件已发往转运中心", "On its way");
  }

  void deliver(int hours) {
    parcel(ParcelState.OUT_FOR_DELIVERY, hours + 4, "快递员正在派件", "Out for delivery");
    parcel(ParcelState.DELIVERED, hours, "已签收，签收人：本人", "Delivered to the recipient");
  }

  void parcel(ParcelState state, int hours, String chinese, String english) {
    report(Direction.OUTBOUND, told.tracking(), state, hours, told.chinese() ? chinese : english);
  }

  void returnParcel(ParcelState state, int hours, String chinese, String english) {
    report(
        Direction.RETURN, told.returnTracking(), state, hours, told.chinese() ? chinese : english);
  }

  /** The parcel that takes the place of what was sent first. */
  void replacement(ParcelState state, int hours) {
    boolean there = state == ParcelState.DELIVERED;
    String chinese = there ? "已签收，签收人：本人" : "快件已发往转运中心";
    String english = there ? "Delivered to the recipient" : "On its way";
    report(
        Direction.OUTBOUND,
        told.secondTracking(),
        state,
        hours,
        told.chinese() ? chinese : english);
  }

  // ---- The buyer

  void apply(CaseType type, String reason, String statement, Shot... shots) {
    apply(new Wish(type, reason, statement).everything(story), shots);
  }

  void apply(Wish wish, Shot... shots) {
    Ask ask = wish.ask(show(story.buyer(), shots));
    Receipt receipt = send(new CaseCommand.Apply(story.order(), ask), story.buyer());
    id = CaseId.parse(receipt.id());
  }

  /** The case was opened by somebody else. */
  void opened(Receipt receipt) {
    id = CaseId.parse(receipt.id());
  }

  void modify(CaseType type, String reason, String statement, Shot... shots) {
    List<String> all = new ArrayList<>(buyerShowed);
    all.addAll(show(story.buyer(), shots));
    Ask ask = new Wish(type, reason, statement).everything(story).ask(all);
    send(new CaseCommand.Modify(id(), ask), story.buyer());
  }

  void withdraw() {
    send(new CaseCommand.Withdraw(id()), story.buyer());
  }

  void sendBack() {
    send(new CaseCommand.ShipReturn(id(), told.carrier(), told.returnTracking()), story.buyer());
  }

  void callPlatform(String statement, Shot... shots) {
    call(story.buyer(), statement, shots);
  }

  void buyerSays(String text, Shot... shots) {
    say(story.buyer(), text, shots);
  }

  void buyerDone() {
    send(new CaseCommand.FinishEvidence(id()), story.buyer());
  }

  void buyerSends(Function<CaseId, CaseCommand> command) {
    send(command.apply(id()), story.buyer());
  }

  // ---- The merchant

  void merchantSends(Function<CaseId, CaseCommand> command) {
    send(command.apply(id()), story.merchant());
  }

  void agreeReplacement() {
    send(new CaseCommand.AgreeReplacement(id(), ""), story.merchant());
  }

  void sendReplacement() {
    send(
        new CaseCommand.SendReplacement(id(), told.carrier(), told.secondTracking()),
        story.merchant());
  }

  void agreeRefund() {
    send(new CaseCommand.AgreeRefund(id()), story.merchant());
  }

  void warehouse(CaseCommand.Warehouse answer) {
    send(new CaseCommand.AnswerStop(id(), answer), story.merchant());
  }

  void agreeReturn() {
    send(new CaseCommand.AgreeReturn(id(), ""), story.merchant());
  }

  /** C3: the merchant has said why, and has an answer. */
  void reject(String reason, String statement, Shot... shots) {
    merchantSends(id -> new CaseCommand.SendScript(id, reason));
    buyerSays(told.chinese() ? "看到消息了，我坚持申请。" : "I have read this and stand by my request.");
    send(
        new CaseCommand.Reject(id(), reason, statement, show(story.merchant(), shots)),
        story.merchant());
  }

  void confirmReturn(CaseCommand.Count... counts) {
    send(new CaseCommand.ConfirmReturn(id(), List.of(counts), "", List.of()), story.merchant());
  }

  void refuseGoods(String statement, Shot... shots) {
    send(
        new CaseCommand.RefuseGoods(id(), statement, show(story.merchant(), shots)),
        story.merchant());
  }

  void merchantCallsPlatform(String statement, Shot... shots) {
    call(story.merchant(), statement, shots);
  }

  void merchantSays(String text, Shot... shots) {
    say(story.merchant(), text, shots);
  }

  void merchantDone() {
    send(new CaseCommand.FinishEvidence(id()), story.merchant());
  }

  /** What is said beside the case. */
  Talking talk() {
    return new Talking(this, rooms, story);
  }

  /** What is asked besides the case. */
  Claiming claims() {
    return new Claiming(this, rooms, story);
  }

  // ---- The platform

  /** What somebody of the platform sends about the case. */
  void bench(Person who, Function<CaseId, CaseCommand> command) {
    send(command.apply(id()), who);
  }

  void rule(Person judge, Verdict verdict) {
    send(new CaseCommand.Rule(id(), verdict.draft(open(), buyerShowed, merchantShowed)), judge);
  }

  /** What is still claimed. */
  List<Claim> open() {
    return rooms.cases().file(story.order()).find(id()).orElseThrow().open();
  }

  Person buyer() {
    return story.buyer();
  }

  Instant when(int hours) {
    return told.when(hours, "when");
  }

  CaseId id() {
    return Objects.requireNonNull(id, story.number());
  }

  private void call(Person who, String statement, Shot... shots) {
    send(new CaseCommand.RequestIntervention(id(), statement, show(who, shots)), who);
  }

  private void say(Person who, String text, Shot... shots) {
    send(new CaseCommand.AddStatement(id(), text, show(who, shots)), who);
  }

  List<String> show(Person who, Shot... shots) {
    List<String> ids = new ArrayList<>();
    for (Shot shot : shots) {
      byte[] picture = shot.photo().jpeg(told.number("photo" + acts + ids.size(), 1 << 30));
      ids.add(
          rooms
              .evidence()
              .show(
                  new Evidence.Upload(
                      story.order(), new ByteArrayInputStream(picture), shot.caption(), "demo"),
                  who.actor())
              .id());
    }
    (who.role() == Role.BUYER ? buyerShowed : merchantShowed).addAll(ids);
    return ids;
  }

  private Payment payment() {
    return new Payment("demo-" + story.number(), told.paid(), "wallet");
  }

  private void report(Direction way, String tracking, ParcelState state, int hours, String text) {
    Instant at = told.when(hours, tracking + state);
    send(
        new OrderCommand.RecordParcelEvent(
            story.order(),
            new ParcelReport(
                tracking + "-" + state, told.carrier(), tracking, way, state, at, text)));
  }

  private void send(OrderCommand command) {
    rooms.orders().run(command, SHOP, key()).orThrow();
  }

  private Receipt send(CaseCommand command, Person who) {
    return rooms.cases().run(command, who.actor(), key(), null).orThrow();
  }

  String key() {
    acts++;
    return "demo/" + story.number() + "/" + acts;
  }
}
