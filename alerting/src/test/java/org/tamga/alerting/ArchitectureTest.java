package org.tamga.alerting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls inside this part. */
@AnalyzeClasses(packages = "org.tamga.alerting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule WIRE_TYPES_STOP_AT_THE_FEED = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.tamga.alerting.alert..",
                    "org.tamga.alerting.handling..",
                    "org.tamga.alerting.posts..",
                    "org.tamga.alerting.release..",
                    "org.tamga.alerting.routing..",
                    "org.tamga.alerting.duty..",
                    "org.tamga.alerting.delivery..",
                    "org.tamga.alerting.board..",
                    "org.tamga.alerting.store..",
                    "org.tamga.alerting.words..",
                    "org.tamga.alerting.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tamga.events..", "org.apache.avro..", "org.apache.kafka..")
            .because("a change of the wire is then a change of one mapping, not of the store and the screen");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.tamga.alerting.alert..",
                    "org.tamga.alerting.handling..",
                    "org.tamga.alerting.posts..",
                    "org.tamga.alerting.release..",
                    "org.tamga.alerting.routing..",
                    "org.tamga.alerting.words..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "io.javalin..", "org.slf4j..", "java.nio.file..")
            .because("what happens to an alert is decided without a database, a screen or a log");
}
