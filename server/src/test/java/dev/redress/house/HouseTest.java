package dev.redress.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.redress.Redress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** How the house stands: which room may call which, and what each kind of class may touch. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.redress");

  @Test
  void roomsCallOnlyWhatTheyDeclare() {
    ApplicationModules.of(Redress.class).verify();
  }

  @Test
  void roomsAreFlat() {
    classes()
        .that()
        .resideInAPackage("dev.redress..")
        .should()
        .resideInAnyPackage("dev.redress", "dev.redress.*")
        .check(HOUSE);
  }

  @Test
  void rulesAreDecidedWithoutInputOutputOrClock() {
    noClasses()
        .that()
        .haveNameMatching(".*(Rules|State|Event|Command|Refusal)(\\$.*)?")
        .and()
        // Words of the command line, not commands of a room.
        .areNotAnnotatedWith(picocli.CommandLine.Command.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "java.io..", "java.net..", "org.springframework..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .because(
            "facts arrive as arguments, so that the same function previews, replays and simulates")
        .check(HOUSE);
  }

  @Test
  void sqlIsWrittenInStores() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.redress.kernel", "dev.redress.launch", "dev.redress.bench")
        .and()
        .haveNameNotMatching(".*(Store|Stores|Reader|Rows|Schema)(\\$.*)?")
        .and()
        // The workbench is read models: each list is its own query over the readers' projections.
        .resideOutsideOfPackage("dev.redress.workbench")
        .and()
        // The internal wallet plays the provider, with books of its own.
        .haveNameNotMatching("dev\\.redress\\.refunds\\.Wallet(\\$.*)?")
        .and()
        // The ledger's one statement runs inside other rooms' commands and is the room.
        .doNotHaveFullyQualifiedName("dev.redress.ledger.Ledger")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.PreparedStatement")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Statement")
        .because("all SQL of a room is in its *Store")
        .check(HOUSE);
  }

  @Test
  void storesAndDoorsAreTheirRoomsOwn() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .or()
        .haveSimpleNameEndingWith("Http")
        .should(beUsedOnlyInTheirOwnPackage())
        .because("other rooms go through the façade")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLogOpensTransactions() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.redress.kernel")
        .should()
        .beAnnotatedWith(Transactional.class)
        .check(HOUSE);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("dev.redress.kernel")
        .should()
        .beAnnotatedWith(Transactional.class)
        .check(HOUSE);
  }

  @Test
  void fieldsAreNotInjected() {
    fields().should().notBeAnnotatedWith(Autowired.class).check(HOUSE);
  }

  @Test
  void onlyTheEdgeAsksForTimeAndChance() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.redress.launch", "dev.redress.bench")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .because("the one Clock bean is movable, and ids are derived or handed in")
        .check(HOUSE);
  }

  private static ArchCondition<JavaClass> beUsedOnlyInTheirOwnPackage() {
    return new ArchCondition<>("be used only in their own package") {
      @Override
      public void check(JavaClass used, ConditionEvents events) {
        used.getAccessesToSelf().stream()
            .filter(access -> !access.getOriginOwner().getPackage().equals(used.getPackage()))
            .forEach(access -> events.add(violated(used, access)));
      }
    };
  }

  private static ConditionEvent violated(JavaClass used, JavaAccess<?> access) {
    return SimpleConditionEvent.violated(used, access.getDescription());
  }
}
