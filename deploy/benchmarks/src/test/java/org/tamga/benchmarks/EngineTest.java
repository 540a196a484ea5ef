package org.tamga.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Contestants;
import org.tamga.benchmarks.contestants.Findings;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.benchmarks.tasks.Finding;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.tasks.Truth;
import org.tamga.benchmarks.traffic.Form;
import org.tamga.benchmarks.traffic.Passage;
import org.tamga.benchmarks.traffic.Traffic;

/** The benchmark in its short form: before speeds are compared, all must have done the same work. */
class EngineTest {
    private static final List<Passage> IN_ORDER = new Traffic(17, 20_000).inOrder();

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everybodyAndEveryTask")
    void inOrderEverybodyFindsExactlyWhatThereIs(String contestant, Task task) {
        Set<Finding> truth = Truth.due(task, IN_ORDER).keySet();
        Findings findings = new Findings();

        Contestants.of(contestant).run(task, IN_ORDER, findings, new Work());

        assertThat(truth).hasSizeGreaterThan(10);
        assertThat(findings.standing()).containsExactlyInAnyOrderElementsOf(truth);
        assertThat(findings.doubles()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void inWhateverOrderTamgaFindsTheSame(Task task) {
        Set<Finding> truth = Truth.due(task, IN_ORDER).keySet();
        for (Form form : List.of(Form.DISORDERED, Form.SHUFFLED)) {
            for (long seed = 1; seed <= 5; seed++) {
                Findings findings = new Findings();

                Contestants.of("tamga").run(task, form.arrivals(IN_ORDER, seed), findings, new Work());

                assertThat(findings.standing()).as("%s, seed %d", form, seed).isEqualTo(truth);
                assertThat(findings.doubles()).as("%s, seed %d", form, seed).isZero();
            }
        }
    }

    static Stream<Arguments> everybodyAndEveryTask() {
        return Contestants.all().stream()
                .map(Contestant::id)
                .flatMap(id -> Stream.of(Task.values()).map(task -> Arguments.of(id, task)));
    }
}
