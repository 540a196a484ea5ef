package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;

/** What is exercised is found as if it were real, beside what is real and never together with it. */
class ExercisesTest {
    private static final String MARK = "x-";

    /** The example histories hold every pattern. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anExerciseOfTheSameFindsTheSameOnceMore(int number) {
        List<ReportedEvent> real = RawReport.current(new ExampleHistory(number).reports());
        List<ReportedEvent> exercise =
                real.stream().map(ExercisesTest::exercised).toList();
        List<String> alone = found(real);

        List<String> both =
                found(Stream.concat(real.stream(), exercise.stream()).toList());

        assertThat(alone).isNotEmpty();
        assertThat(both)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(alone.stream(), found(exercise).stream()).toList())
                .hasSize(2 * alone.size());
    }

    @Test
    void aKeyOfAnExerciseIsReadWithoutItsMark() {
        Key person = new Key(KeyKind.PERSON, "ALIKARIMOV|1984-05-17");

        Key exercised = person.inExercise();

        assertThat(exercised).isNotEqualTo(person).isEqualTo(exercised.inExercise());
        assertThat(exercised.ofHistory()).isEqualTo(person.ofHistory().inExercise());
        assertThat(exercised.bare()).isEqualTo(person);
        assertThat(exercised.isOfExercise()).isTrue();
        assertThat(person.isOfExercise()).isFalse();
    }

    private static List<String> found(List<ReportedEvent> events) {
        return new BatchDetection(Rules.defaults())
                .open(events).stream()
                        .map(alert -> alert.pattern() + " " + alert.severity() + " " + alert.subject() + " "
                                + alert.evidence().stream().map(Event::eventId).toList())
                        .toList();
    }

    private static ReportedEvent exercised(ReportedEvent real) {
        Event event = real.event();
        Event renamed = new Event(
                MARK + event.eventId(),
                event.time(),
                event.nature(),
                event.place(),
                event.direction(),
                event.transportMode(),
                event.departureCountry(),
                event.destinationCountry(),
                event.coverLoad(),
                event.items(),
                event.evaluation(),
                event.detail());
        return new ReportedEvent(renamed, real.subjects(), real.markings(), true);
    }
}
