package org.tamga.topology.backtest.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpilledGroupsTest {
    @TempDir
    Path directory;

    /** Groups of one, large ones, and one that is larger than what is read at once. */
    @Test
    void bringsTogetherWhatBelongsTogether() {
        long seed = 20260101;
        Random chance = new Random(seed);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int group = chance.nextInt(4) == 0 ? 0 : chance.nextInt(5_000);
            values.add(group + "/" + i);
        }
        SpilledGroups<String> groups = new SpilledGroups<>(new Words(), new SpillSpace(directory, 1 << 10, 2));
        values.forEach(groups::add);

        assertThat(read(groups)).as("seed " + seed).isEqualTo(expected(values));
        assertThat(read(groups)).as("asked again").isEqualTo(expected(values));
        groups.clear();
        assertThat(read(groups)).isEmpty();
    }

    /** "Aa" and "BB" have one hash. */
    @Test
    void keepsGroupsOfOneHashApart() {
        SpilledGroups<String> groups = new SpilledGroups<>(new Words(), new SpillSpace(directory, 1 << 20, 1));
        List.of("Aa/1", "BB/2", "Aa/3").forEach(groups::add);

        assertThat(read(groups)).isEqualTo(Map.of("Aa", List.of("Aa/1", "Aa/3"), "BB", List.of("BB/2")));
    }

    /** As it is with what reports hold, until it is clear which revision counts. */
    @Test
    void whatWasPackedBeforeIsAsIfItWereAdded() {
        SpilledGroups<String> groups = new SpilledGroups<>(new Words(), new SpillSpace(directory, 1 << 10, 2));
        SpilledGroups<String> others = new SpilledGroups<>(new Words(), new SpillSpace(directory, 1 << 10, 2));
        List<String> values =
                IntStream.range(0, 2_000).mapToObj(i -> i % 300 + "/" + i).toList();
        values.forEach(value -> groups.add(others.pack(value)));

        assertThat(read(groups)).isEqualTo(expected(values));
        assertThat(read(others)).isEmpty();
    }

    @Test
    void handsOnWhatFailed() {
        SpilledGroups<String> groups = new SpilledGroups<>(new Words(), new SpillSpace(directory, 1 << 20, 2));
        groups.add("a/1");

        assertThatThrownBy(() -> groups.forEach(group -> {
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more");
    }

    @Test
    void saysThatThereIsNoSuchDirectory() {
        SpillSpace space = new SpillSpace(directory.resolve("none"), 1 << 10, 1);
        SpilledGroups<String> groups = new SpilledGroups<>(new Words(), space);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        groups.add("a/" + i);
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none")
                .hasMessageContaining("there is no such directory");
    }

    private static Map<String, List<String>> read(SpilledGroups<String> groups) {
        Map<String, List<String>> read = new ConcurrentHashMap<>();
        AtomicInteger count = new AtomicInteger();
        groups.forEach(group -> {
            count.incrementAndGet();
            read.put(name(group.get(0)), group.stream().sorted().toList());
        });
        assertThat(count.get()).as("each group once").isEqualTo(read.size());
        return read;
    }

    private static Map<String, List<String>> expected(List<String> values) {
        return values.stream().sorted().collect(Collectors.groupingBy(SpilledGroupsTest::name, Collectors.toList()));
    }

    private static String name(String value) {
        return value.substring(0, value.indexOf('/'));
    }

    private static final class Words implements Codec<String> {
        @Override
        public Object groupOf(String value) {
            return name(value);
        }

        @Override
        public void write(String value, PackedOutput to) {
            to.text(value);
        }

        @Override
        public String read(PackedInput from) {
            return from.text();
        }
    }
}
