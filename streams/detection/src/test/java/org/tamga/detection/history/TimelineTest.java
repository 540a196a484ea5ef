package org.tamga.detection.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private static final Instant START = Instant.parse("2025-03-01T06:00:00Z");

    private final Timeline<Entry> timeline = new Timeline<>(Comparator.comparing(Entry::name));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsWhatASortedSetHolds(long seed) {
        Random random = new Random(seed);
        NavigableSet<Entry> set = new TreeSet<>();
        for (int step = 0; step < 2_000; step++) {
            Entry entry = Entry.random(random);
            if (random.nextInt(3) == 0) {
                timeline.remove(entry.time(), entry);
                set.remove(entry);
            } else {
                timeline.put(entry.time(), entry);
                set.add(entry);
            }
            Entry other = Entry.random(random);
            assertThat(timeline.all()).containsExactlyElementsOf(set);
            List<Entry> between = set.stream()
                    .filter(one ->
                            !one.time().isBefore(entry.time()) && !one.time().isAfter(other.time()))
                    .toList();
            assertThat(timeline.between(entry.time(), other.time())).containsExactlyElementsOf(between);
            List<Entry> handedOver = new ArrayList<>();
            timeline.forEach(entry.time(), other.time(), handedOver::add);
            assertThat(handedOver).isEqualTo(between);
            assertThat(tested(test -> timeline.lastBefore(other.time(), other, test)))
                    .containsExactlyElementsOf(set.headSet(other, false).descendingSet());
            assertThat(tested(test -> timeline.firstAfter(other.time(), other, test)))
                    .containsExactlyElementsOf(set.tailSet(other, false));
        }
    }

    @Test
    void theFirstThatPassesIsFoundOnEitherSide() {
        Entry asked = new Entry(START, "asked");
        List.of("a", "b", "c").forEach(name -> {
            timeline.put(START.minusMillis(name.charAt(0)), new Entry(START.minusMillis(name.charAt(0)), name));
            timeline.put(START.plusMillis(name.charAt(0)), new Entry(START.plusMillis(name.charAt(0)), name));
        });

        assertThat(timeline.lastBefore(START, asked, one -> !one.name().equals("a")))
                .isEqualTo(new Entry(START.minusMillis('b'), "b"));
        assertThat(timeline.firstAfter(START, asked, one -> !one.name().equals("a")))
                .isEqualTo(new Entry(START.plusMillis('b'), "b"));
        assertThat(timeline.lastBefore(START, asked, one -> false)).isNull();
    }

    /** Everything that a search looks at where nothing passes. */
    private static List<Entry> tested(Consumer<Predicate<Entry>> search) {
        List<Entry> tested = new ArrayList<>();
        search.accept(one -> {
            tested.add(one);
            return false;
        });
        return tested;
    }

    @Test
    void allOfTimeAndPartsOfAMillisecond() {
        Entry entry = new Entry(START, "a");
        timeline.put(START, entry);

        assertThat(timeline.between(Instant.MIN, Instant.MAX)).containsExactly(entry);
        assertThat(timeline.between(START.plusNanos(1), Instant.MAX)).isEmpty();
        assertThat(timeline.between(Instant.MIN, START.plusNanos(1))).containsExactly(entry);
        assertThat(timeline.between(Instant.MIN, START.minusNanos(1))).isEmpty();
    }

    @Test
    void whatIsPutAgainTakesThePlace() {
        Entry first = new Entry(START, "a");
        Entry second = new Entry(START, "a");
        timeline.put(START, first);
        timeline.put(START, second);

        List<Entry> all = timeline.all();

        assertThat(all).hasSize(1);
        assertThat(all.get(0)).isSameAs(second);
    }

    private record Entry(Instant time, String name) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::time).thenComparing(Entry::name);

        static Entry random(Random random) {
            return new Entry(START.plusMillis(random.nextInt(40)), Integer.toString(random.nextInt(5)));
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }
}
