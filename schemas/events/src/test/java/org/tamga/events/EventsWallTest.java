package org.tamga.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.apache.avro.specific.AvroGenerated;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.tamga.events", importOptions = DoNotIncludeTests.class)
class EventsWallTest {
    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated from the IDL",
            type -> type.isAnnotatedWith(AvroGenerated.class)
                    || type.getEnclosingClass()
                            .filter(outer -> outer.isAnnotatedWith(AvroGenerated.class))
                            .isPresent());

    /** What all share must not know any of those who share it. */
    @ArchTest
    static final ArchRule knowsNoOtherRoom = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to another room than the vocabulary",
                    type -> type.getPackageName().startsWith("org.tamga.")
                            && !type.getPackageName().startsWith("org.tamga.events")
                            && !type.getPackageName().startsWith("org.tamga.vocabulary")));

    /** The JSON form of an event is the same whether or not there is a registry, and is read without one. */
    @ArchTest
    static final ArchRule jsonAndValidationKnowNoSerde = noClasses()
            .that()
            .resideInAnyPackage("..json..", "..validation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..serde..", "io.confluent..", "org.apache.kafka..");

    /** A package can be read, and tested, on its own. Generated records are in theirs by the IDL's namespace. */
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.tamga.events.(*)..").should().beFreeOfCycles();

    /** Unmarked packages are outside NullAway's sight, and null comes back through them. */
    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .that(DescribedPredicate.not(GENERATED))
            .and()
            .doNotHaveSimpleName("package-info")
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getName()));
                }
            });
}
