package dev.redress.simulation;

import dev.redress.cases.CaseId;
import dev.redress.cases.CaseView.PriorCase;
import dev.redress.cases.Cases;
import dev.redress.cases.CasesBetween;
import dev.redress.claims.Matters;
import dev.redress.conversations.Conversations;
import dev.redress.desk.Desk;
import dev.redress.governance.Standings;
import dev.redress.kernel.Acting;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.JournalReader;
import dev.redress.ledger.Deposits;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import dev.redress.refunds.ChargeProvider;
import dev.redress.refunds.PaymentProvider;
import dev.redress.refunds.Refunds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * The product's own rooms, wired as in the server but for what has threads: whoever sends a command
 * decides it, and readers and deadlines take their turns when the world says so.
 */
final class Rooms implements AutoCloseable {

  /** The classes under simulation. What they are wired with follows from their constructors. */
  private static final String CLASSES =
      "dev\\.redress\\.("
          + "kernel\\.(Acting|BackPressure|CommandLogs|CommandMeter|Commits|Deadlines|Journal|JournalReaders"
          + "|Texts)"
          + "|ledger\\.(Ledger|Deposits)"
          + "|orders\\.(Orders|Groups|GroupReader)"
          + "|policy\\.Policies"
          + "|evidence\\.(Evidence|EvidenceStore|EvidenceIntake|EvidenceFiles|Depot|BucketSettings|Clamd"
          + "|Custody)"
          + "|conversations\\.(ChatHandler|Conversations|MessageStore)"
          + "|cases\\.(CaseHandler|Cases|CaseGlances|CaseViews|DemoPrivacyNumbers|GateKeeper|Interests"
          + "|InterestStore|ParcelTracker)"
          + "|claims\\.(MatterGlances|MatterHandler|MatterStore|MatterViews|Matters|ChargeCaller)"
          + "|desk\\.(Answers|Desk|DeskAssistant|DeskHandler|RaisingWords|ShippingWords)"
          + "|governance\\.(StandingHandler|StandingStore|Standings|Incidents)"
          + "|refunds\\.(RefundHandler|RefundStore|Refunds|RefundStarter|RefundCaller|RefundTeller"
          + "|RefundsOfCases|ProviderCalls|Providers))";

  private static final String[] PACKAGES =
      Stream.of(
              "kernel",
              "ledger",
              "orders",
              "policy",
              "evidence",
              "conversations",
              "cases",
              "refunds",
              "claims",
              "desk",
              "governance")
          .map("dev.redress."::concat)
          .toArray(String[]::new);

  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "redress.commands.inline", "true",
          "redress.refunds.inline", "true",
          "redress.deadlines", "false",
          "redress.readers", "OFF",
          "redress.data", System.getProperty("java.io.tmpdir"));

  private final GenericApplicationContext context;
  private final Orders orders;
  private final Cases cases;
  private final Refunds refunds;

  private Rooms(GenericApplicationContext context) {
    this.context = context;
    this.orders = context.getBean(Orders.class);
    this.cases = context.getBean(Cases.class);
    this.refunds = context.getBean(Refunds.class);
  }

  /** What stands around the rooms instead of the real world. */
  record Outside(Backing backing, Clock clock, Bank bank) {}

  static Rooms assemble(Outside outside) {
    GenericApplicationContext context = new GenericApplicationContext();
    AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.registerBean(PropertySourcesPlaceholderConfigurer.class);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("simulation", PROPERTIES));
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(CLASSES)));
    scanner.scan(PACKAGES);
    context.registerBean(Clock.class, outside::clock);
    context.registerBean(PaymentProvider.class, outside::bank);
    context.registerBean(ChargeProvider.class, () -> outside.bank().purse());
    context.registerBean(CasesBetween.class, NobodysCases::new);
    context.registerBean(MeterRegistry.class, () -> new CompositeMeterRegistry());
    outside.backing().register(context);
    context.refresh();
    outside.backing().assembled(context);
    return new Rooms(context);
  }

  Orders orders() {
    return orders;
  }

  Cases cases() {
    return cases;
  }

  Refunds refunds() {
    return refunds;
  }

  Matters matters() {
    return context.getBean(Matters.class);
  }

  Conversations conversations() {
    return context.getBean(Conversations.class);
  }

  Desk desk() {
    return context.getBean(Desk.class);
  }

  /** S3: in whose name a caller acts. */
  Acting acting() {
    return context.getBean(Acting.class);
  }

  Standings standings() {
    return context.getBean(Standings.class);
  }

  Policies policies() {
    return context.getBean(Policies.class);
  }

  Deposits deposits() {
    return context.getBean(Deposits.class);
  }

  Deadlines deadlines() {
    return context.getBean(Deadlines.class);
  }

  CommandLogs logs() {
    return context.getBean(CommandLogs.class);
  }

  /** All readers, by name. */
  List<JournalReader> readers() {
    Stream<JournalReader> readers = context.getBeanProvider(JournalReader.class).stream();
    return readers.sorted(Comparator.comparing(JournalReader::name)).toList();
  }

  @Override
  public void close() {
    context.close();
  }

  /** F5: what else there was between two parties, which nobody here looks at. */
  private static final class NobodysCases implements CasesBetween {
    @Override
    public List<PriorCase> parties(Order order, CaseId but, Locale language) {
      throw new IllegalStateException("Nobody of the bench looks at pages here");
    }

    @Override
    public List<OfBuyer> ofBuyer(Order order, CaseId but, int most) {
      throw new IllegalStateException("Nobody of the bench looks at pages here");
    }
  }
}
