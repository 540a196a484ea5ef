package org.tamga.producers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls inside the border post. */
@AnalyzeClasses(packages = "org.tamga.producers", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    /** A file can be read, judged and tested where there is no Kafka. */
    @ArchTest
    static final ArchRule readingKnowsNothingOfKafka = noClasses()
            .that()
            .resideInAnyPackage("..source..", "..ids..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "..publish..", "..importing..", "..command..");

    /** What travels and its words are all that the border post shares with the centre. */
    @ArchTest
    static final ArchRule theBorderPostKnowsSchemasOnly = classes()
            .that()
            .resideInAPackage("org.tamga..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.tamga.detection..", "org.tamga.topology..", "org.tamga.alerting..", "org.tamga.standalone..");
}
