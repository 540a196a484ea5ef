package org.tamga.alerting.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void neighboursFormOneSpan() {
        assertThat(numbers(1, 2, 3, 7, 6, 9).spans()).containsExactly(new Span(1, 3), new Span(6, 7), new Span(9, 9));
    }

    @Test
    void whatIsMissingIsFoundAtBothEndsAndBetween() {
        assertThat(numbers(3, 4, 7).missing(2, 9)).containsExactly(new Span(2, 2), new Span(5, 6), new Span(8, 9));
        assertThat(numbers(3, 4, 7).missing(3, 4)).isEmpty();
        assertThat(numbers().missing(5, 5)).containsExactly(new Span(5, 5));
        assertThat(numbers(1, 20).missing(5, 8)).containsExactly(new Span(5, 8));
    }

    @Test
    void isTheSetOfItsNumbersInWhateverOrderTheyCome() {
        long seed = Long.getLong("tamga.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            TreeSet<Long> plain = new TreeSet<>();
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                long from = 1 + random.nextInt(60);
                long to = from + random.nextInt(5);
                spans.add(new Span(from, to));
                for (long number = from; number <= to; number++) {
                    plain.add(number);
                }
            }
            Numbers numbers = Numbers.of(spans);
            TreeSet<Long> missing = new TreeSet<>();
            for (Span span : numbers.missing(10, 50)) {
                for (long number = span.from(); number <= span.to(); number++) {
                    missing.add(number);
                }
            }
            for (long number = 10; number <= 50; number++) {
                assertThat(missing.contains(number))
                        .as("seed %d run %d number %d", seed, run, number)
                        .isEqualTo(!plain.contains(number));
            }
            List<Span> found = numbers.spans();
            for (int i = 1; i < found.size(); i++) {
                assertThat(found.get(i).from())
                        .as("seed %d run %d", seed, run)
                        .isGreaterThan(found.get(i - 1).to() + 1);
            }
        }
    }

    private static Numbers numbers(long... numbers) {
        List<Span> spans = new ArrayList<>();
        for (long number : numbers) {
            spans.add(new Span(number, number));
        }
        return Numbers.of(spans);
    }
}
