package org.tamga.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms, seen from the one place that knows them all. */
@AnalyzeClasses(
        packages = "org.tamga",
        importOptions = {ImportOption.DoNotIncludeTests.class, RoomsTest.NoTestJars.class})
class RoomsTest {

    @ArchTest
    static final ArchRule roomsMeetAtTopics = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("vocabulary")
            .definedBy("org.tamga.vocabulary..")
            .layer("events")
            .definedBy("org.tamga.events..")
            .layer("detection")
            .definedBy("org.tamga.detection..")
            .layer("topology")
            .definedBy("org.tamga.topology..")
            .layer("producers")
            .definedBy("org.tamga.producers..")
            .layer("alerting")
            .definedBy("org.tamga.alerting..")
            .layer("standalone")
            .definedBy("org.tamga.standalone..")
            .whereLayer("standalone")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("producers")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("alerting")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("topology")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("detection")
            .mayOnlyBeAccessedByLayers("topology", "standalone")
            .whereLayer("events")
            .mayOnlyBeAccessedByLayers("topology", "producers", "alerting", "standalone")
            .because(
                    "a post, the streams application and the centre are deployed apart; what they share is the contract");

    @ArchTest
    static final ArchRule nothingReadsTheClockInDetection = noClasses()
            .that()
            .resideInAnyPackage("org.tamga.detection..", "org.tamga.vocabulary..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the open alerts are a function of the events and the rules; time is an argument");

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.tamga.producers.command.ShownProgress") // progress bars want the terminal
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a command writes to the streams it is given, everything else logs");

    @ArchTest
    static final ArchRule absenceIsMarked = classes()
            .that()
            .resideOutsideOfPackages("org.tamga.events", "org.tamga.events.internal") // generated records
            .and()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("null stands only where a type says so");

    /** What a room lends to others' tests is a test too. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
