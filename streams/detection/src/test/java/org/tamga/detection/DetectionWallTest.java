package org.tamga.detection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The wall around detection: what breaches it costs every test that runs without a broker, a schema or a clock. */
@AnalyzeClasses(packages = "org.tamga.detection", importOptions = DoNotIncludeTests.class)
class DetectionWallTest {

    /**
     * AutoService is an annotation for the compiler, which writes the list of patterns; nothing of it is there at run time. The
     * binomial distribution is a library's: pure functions of numbers, better tested than ours would be.
     */
    @ArchTest
    static final ArchRule knowsOnlyPlainJavaAndTheVocabulary = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.tamga.detection..",
                    "org.tamga.vocabulary..",
                    "org.jspecify..",
                    "org.apache.commons.statistics.distribution",
                    "com.google.auto.service");

    @ArchTest
    static final ArchRule hasNoClockOfItsOwn = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
