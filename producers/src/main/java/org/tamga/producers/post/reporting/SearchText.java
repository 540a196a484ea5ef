package org.tamga.producers.post.reporting;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.events.Report;
import org.tamga.events.Subject;
import org.tamga.vocabulary.NormalForm;

/** What a report can be found by on the post's page: normal forms, so that neither script nor hyphens matter. */
final class SearchText {
    private SearchText() {}

    static String of(Report report) {
        return Stream.concat(
                        Stream.concat(Stream.of(report.eventId()), substances(report)),
                        report.subjects().stream().flatMap(SearchText::words))
                .filter(Objects::nonNull)
                .map(NormalForm::of)
                .filter(norm -> !norm.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> substances(Report report) {
        return report instanceof Report.Seizure seizure
                ? seizure.event().getItems().stream().map(item -> item.getSubstance())
                : Stream.ofNullable(((Report.Identification) report).event().getSubstance());
    }

    private static Stream<String> words(Subject subject) {
        return Stream.of(
                        subject.getPlate(), subject.getVin(), subject.getNumber(), subject.getImei(), subject.getName())
                .filter(Objects::nonNull);
    }
}
